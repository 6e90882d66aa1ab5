from django import template

from website.structured_data import data_block

register = template.Library()

register.simple_tag(data_block)
