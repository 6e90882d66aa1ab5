"""Where lines end, measured in a browser: addresses and words that are broken, texts that are cut off.

Takes a page of Playwright, or whatever else has its evaluate() (tests/browser/firefox/).
"""

# Where each sign of a text lies, and whether two signs lie on different lines.
_SIGNS = r"""
  const box = (sign) => {
    const range = document.createRange();
    range.setStart(sign.node, sign.at);
    range.setEnd(sign.node, sign.at + 1);
    return [...range.getClientRects()].at(-1);  // the first of a letter after a soft hyphen is the hyphen's
  };
  const breaks = (one, other) => {
    const [a, b] = [box(one), box(other)];
    return Boolean(a && b) && Math.abs(a.bottom - b.bottom) > Math.min(a.height, b.height) / 2;
  };
  const isShown = element => element.checkVisibility({ visibilityProperty: true })
    && !element.closest('.visually-hidden, .honeypot, .skip-link, script, style, svg, select, textarea, .table-scroll');
  const block = element => {
    while (getComputedStyle(element).display.startsWith('inline')) element = element.parentElement;
    return element;
  };
  const room = element => {
    const style = getComputedStyle(element);
    return element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  };
  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) if (isShown(walker.currentNode.parentElement)) nodes.push(walker.currentNode);
    return nodes;
  };
"""

# An e-mail or web address may break after its dots and slashes and before the @, and at hyphens of its own, a phone
# number nowhere; elsewhere only where what is between two such places does not fit into a line at all.
_BROKEN_ADDRESSES = (
    "() => {"
    + _SIGNS
    + r"""
  const blocks = new Map();
  for (const node of texts()) {
    const owner = block(node.parentElement);
    if (!blocks.has(owner)) blocks.set(owner, []);
    if ([node, node.parentElement].some(each => each.previousSibling?.nodeName === 'BR'))
      blocks.get(owner).push({ node, at: 0, letter: '\n' });
    for (let at = 0; at < node.length; at++) blocks.get(owner).push({ node, at, letter: node.data[at] });
  }
  const found = [];
  const look = (signs, owner, mayBreak) => {
    const words = signs.map(sign => sign.letter).join('');
    const hyphens = getComputedStyle(signs[0].node.parentElement).hyphens;
    if (hyphens === 'auto' && /[a-z]{4}/i.test(words)) found.push(`${words}: browsers hyphenate it`);
    let piece = [];
    signs.forEach((sign, index) => {
      const before = signs[index - 1];
      if (before && breaks(before, sign) && !mayBreak(before.letter, sign.letter)) {
        let end = index;
        while (end < signs.length && !(end > index && mayBreak(signs[end - 1].letter, signs[end].letter))) end++;
        const whole = piece.concat(signs.slice(index, end));
        const width = whole.reduce((sum, each) => sum + (box(each)?.width || 0), 0);
        if (width < room(owner)) found.push(`${words.slice(0, index)} / ${words.slice(index)}`);
      }
      if (before && mayBreak(before.letter, sign.letter)) piece = [];
      piece.push(sign);
    });
  };
  const inAddress = (before, after) => './-'.includes(before) || after === '@';
  for (const [owner, signs] of blocks) {
    const words = signs.map(sign => sign.letter).join('');
    for (const match of words.matchAll(/[\w.+-]+@[\w-]+(\.[\w-]+)+|(https?:\/\/|www\.)[^\s,;()]+/gu))
      look(signs.slice(match.index, match.index + match[0].length), owner, inAddress);
  }
  for (const link of document.querySelectorAll('a[href^="tel:"]')) {
    if (!isShown(link)) continue;
    for (const node of texts().filter(each => link.contains(each)))
      for (const match of node.data.matchAll(/[\d+][\d ()/-]+\d/g)) {
        const signs = [...match[0]].map((letter, index) => ({ node, at: match.index + index, letter }));
        look(signs, block(link), () => false);
      }
  }
  return found;
}"""
)

# A word that goes on in the next line without a hyphen, in a browser that has no dictionary.
_CUT_WORDS = (
    "() => {"
    + _SIGNS
    + r"""
  const found = [];
  for (const node of texts()) {
    for (const match of node.data.matchAll(/[\p{L}\p{M}\u00ad]{5,}/gu)) {
      const before = node.data[match.index - 1] || ' ', after = node.data[match.index + match[0].length] || ' ';
      if ('@./:_?=&'.includes(before) || '@/_='.includes(after) || node.parentElement.closest('a[href^=mailto]')) continue;
      for (let at = match.index + 1; at < match.index + match[0].length; at++)
        if (node.data[at - 1] !== '\u00ad' && breaks({ node, at: at - 1 }, { node, at }))
          found.push(`${match[0].slice(0, at - match.index)} / ${match[0].slice(at - match.index)}`);
    }
  }
  return found;
}"""
)

# A text that ends at the edge of the page or of a box that hides what does not fit.
_CUT_OFF = (
    "() => {"
    + _SIGNS
    + r"""
  const found = [];
  for (const node of texts()) {
    if (!node.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    let hider = node.parentElement;
    while (hider !== document.body && getComputedStyle(hider).overflowX === 'visible') hider = hider.parentElement;
    const edges = hider === document.body
      ? { left: 0, right: document.documentElement.clientWidth } : hider.getBoundingClientRect();
    for (const line of range.getClientRects())
      if (line.width && (line.left < edges.left - 1 || line.right > edges.right + 1)) found.push(node.data.trim().slice(0, 80));
  }
  return found;
}"""
)


def broken_addresses(page) -> list[str]:
    return page.evaluate(_BROKEN_ADDRESSES)


def cut_words(page) -> list[str]:
    return page.evaluate(_CUT_WORDS)


def cut_off_texts(page) -> list[str]:
    return page.evaluate(_CUT_OFF)
