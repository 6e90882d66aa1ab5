// Links: what staff type reaches the server as it is, which completes it ("www.jena.de") or says what is wrong with
// it (website/rich_text/pasted/links.py). The editor's own Link would drop some of it without a word.

import { Link as BaseLink, updateAttrsDialog } from "django-prose-editor/editor"

// Without the title, which is not stored.
const ask = updateAttrsDialog({ href: { type: "string", title: "URL" } }, { title: "Edit Link" })

async function edit(editor) {
  const found = await ask(editor, editor.getAttributes("link"))
  if (!found) return
  const href = found.href.trim()
  const whole = editor.chain().focus()
  if (editor.isActive("link")) whole.extendMarkRange("link")
  if (href) whole.setMark("link", { href }).run()
  else whole.unsetMark("link").run()
}

export const Link = BaseLink.extend({
  addOptions() {
    return { ...this.parent?.(), isAllowedUri: () => true, defaultProtocol: "https" }
  },

  addCommands() {
    return {
      ...this.parent?.(),
      addLink:
        () =>
        ({ editor }) => {
          if (!editor.state.selection.empty || editor.isActive("link")) edit(editor)
        },
    }
  },
})
