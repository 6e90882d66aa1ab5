"""What a page looks like, measured in the browser."""

_OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const found = [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('.visually-hidden, .table-scroll'))
    .map(e => e.outerHTML.slice(0, 120));
  return found.length ? found : ['something that is no element of its own'];
}"""

# A column is narrow when its text wraps although it has room for fewer characters than asked for. Short words
# that do not wrap are no column.
_NARROW = """(characters) => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.textContent.trim();
    const element = node.parentElement;
    if (text.length < characters || element.closest('.visually-hidden, script, style, svg, .skip-link')) continue;
    let block = element;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const style = getComputedStyle(block);
    const width = block.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (!element.checkVisibility() || !block.getClientRects().length || width <= 0) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = new Set([...range.getClientRects()].map(r => Math.round(r.top))).size;
    const context = document.createElement('canvas').getContext('2d');
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const needed = context.measureText('n'.repeat(characters)).width;
    if (lines > 1 && width < needed) found.push(`${Math.round(width)} px: ${text.slice(0, 60)}`);
  }
  return found;
}"""

_UNREADABLE = """() => {
  const channels = colour => {
    const context = document.createElement('canvas').getContext('2d');
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r, g, b]) => {
    const [R, G, B] = [r, g, b].map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * R + 0.7152 * G + 0.0722 * B;
  };
  const ground = element => {
    for (let e = element; e; e = e.parentElement) {
      const background = channels(getComputedStyle(e).backgroundColor);
      if (background[3]) return background;
    }
    return [255, 255, 255, 255];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !element.getClientRects().length) continue;
    if (element.closest('.visually-hidden')) continue;
    const [a, b] = [luminance(channels(getComputedStyle(element).color)), luminance(ground(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    // Browsers leave grounds out on paper, so the text has to be dark as well.
    if (contrast < 7 || a > 0.3) found.push(`${contrast.toFixed(1)}: ${element.outerHTML.slice(0, 120)}`);
  }
  return found;
}"""

# An A4 page without its margins (static/css/print.css), in CSS pixels: 210 mm less twice 16 mm.
PAPER = 673

# What is beyond the edge of the paper, or inside something that would have to be scrolled.
_CUT = """() => {
  const width = document.documentElement.clientWidth;
  const found = [];
  for (const e of document.querySelectorAll('body *')) {
    const box = e.getBoundingClientRect();
    if (!box.width || e.closest('.visually-hidden, .honeypot, svg')) continue;
    const scrolls = getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1;
    if (box.right > width + 1 || box.left < -1 || scrolls) found.push(e.outerHTML.slice(0, 120));
  }
  return found;
}"""

# The page itself notes where the focus goes, and when it leaves the page: to ask after every press takes longer.
_NOTE_STOPS = """() => {
  window.stops = [];
  const shows = style => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
    || style.boxShadow !== 'none';
  const note = () => {
    const element = document.activeElement;
    if (element === document.body) return;
    const row = element.closest('.directory__row');
    const box = element.getBoundingClientRect();
    window.stops.push({
      what: element.outerHTML.slice(0, 120),
      seen: box.width > 1 && box.height > 1
        && (shows(getComputedStyle(element)) || Boolean(row && shows(getComputedStyle(row)))),
    });
  };
  note();
  addEventListener('focusin', note);
  addEventListener('focusout', event => { if (!event.relatedTarget) window.stops.push(null); });
}"""

_TAKE_STOPS = "() => window.stops.splice(0)"
WIDTHS = [320, 390, 768, 1280]  # CSS pixels
FEWEST_CHARACTERS = 8  # in a line of a column
PRESSES = 20  # between two questions
MOST_STOPS = 240


def misfits(page) -> list[str]:
    """What does not fit in one of the widths, in which the page is drawn one after the other."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        found += [f"{width} px: {fault}" for fault in misfits_as_it_is(page)]
    return found


def sticking_out(page) -> list[str]:
    """What sticks out to the right where the page scrolls sideways."""
    return page.evaluate(_OVERFLOW)


def misfits_as_it_is(page) -> list[str]:
    """What sticks out to the right where the page scrolls sideways, and wrapped texts in too narrow columns."""
    return sticking_out(page) + page.evaluate(_NARROW, FEWEST_CHARACTERS)


def unreadable_on_paper(page) -> list[str]:
    """Texts that are not dark on light, with at least 7:1, in the medium that is emulated now."""
    return page.evaluate(_UNREADABLE)


def first_focus(page) -> str:
    """Where the first press of Tab leads: the target of the skip link."""
    page.keyboard.press("Tab")
    return page.evaluate("() => document.activeElement.getAttribute('href')")


def leave_focus(page):
    """Take the focus away from where it is, so that Tab begins at the top of the page."""
    page.wait_for_load_state()
    page.evaluate("() => document.activeElement?.blur()")


def invisible_focus(page) -> list[str]:
    """Tab through the whole page: the stops that do not show they have the focus."""
    page.evaluate(_NOTE_STOPS)
    stops = []
    while None not in stops and len(stops) < MOST_STOPS:
        for _press in range(PRESSES):
            page.keyboard.press("Tab")
        stops += page.evaluate(_TAKE_STOPS)
    assert None in stops, "Tab never leaves the page"
    stops = stops[: stops.index(None)]
    assert len(stops) > 3, "Tab leads nowhere"
    return [stop["what"] for stop in stops if not stop["seen"]]


def put_on_paper(page):
    """As a printer gets it. The height of a screen is nothing to paper."""
    page.set_viewport_size({"width": PAPER, "height": 844})
    page.emulate_media(media="print")


def cut_on_paper(page) -> list[str]:
    """What a printer would cut off or a browser make everything smaller for."""
    put_on_paper(page)
    return page.evaluate(_CUT)
