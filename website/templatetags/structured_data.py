from django import template

from website.search_engines.structured_data import data_block

register = template.Library()

register.simple_tag(data_block)
