// What is pasted from Word, LibreOffice, Google Docs or Outlook appears in our formats at once. The server knows
// them (website/rich_text/pasted/). Where it cannot be asked, the text is pasted as it is: saving brings it into them, too.

import { Extension, Plugin } from "django-prose-editor/editor"

// Styles and pictures of a whole document, of which nothing could stay.
const BALLAST = /<head\b[^]*?<\/head>|<style\b[^]*?<\/style>| src="data:[^"]*"/gi

async function inOurFormats(html, address) {
  const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? ""
  const body = new URLSearchParams({ html })
  try {
    const answer = await fetch(address, { method: "POST", headers: { "X-CSRFToken": token }, body })
    return answer.ok ? (await answer.json()).html : html
  } catch {
    return html
  }
}

// Whoever goes on typing meanwhile finds the text where it was pasted.
async function pasteLater(editor, html, address) {
  const view = editor.view
  let place = view.state.selection.getBookmark()
  const follow = ({ transaction }) => {
    place = place.map(transaction.mapping)
  }
  editor.on("transaction", follow)
  const ours = await inOurFormats(html.replace(BALLAST, ""), address)
  editor.off("transaction", follow)
  if (view.isDestroyed) return
  view.dispatch(view.state.tr.setSelection(place.resolve(view.state.doc)))
  view.pasteHTML(ours)
}

export const Paste = Extension.create({
  name: "pasteCleaned",

  addOptions() {
    return { address: "" }
  },

  addProseMirrorPlugins() {
    const paste = (_view, event) => {
      const html = event.clipboardData?.getData("text/html")
      // The editor's own texts have our formats already.
      if (!html || html.includes("data-pm-slice")) return false
      event.preventDefault()
      pasteLater(this.editor, html, this.options.address)
      return true
    }
    // Before the editor reads it, which would complain about each style in it.
    return [new Plugin({ props: { handleDOMEvents: { paste } } })]
  },
})
