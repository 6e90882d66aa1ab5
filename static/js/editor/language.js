// A passage in another language: <span lang="en">. Without it the editor would drop the marking, and a screen
// reader would read an English name with German pronunciation (WCAG 3.1.2). Two are buttons, all others a list.

import { Mark, updateAttrsDialog } from "django-prose-editor/editor"

async function choose(editor, { others, title, label }) {
  const inOrder = new Intl.Collator(document.documentElement.lang).compare
  const names = Object.values(others).sort(inOrder)
  const ask = updateAttrsDialog({ language: { type: "string", title: label, enum: names } }, { title })
  const chosen = await ask(editor, {})
  const lang = Object.keys(others).find((code) => others[code] === chosen?.language)
  if (lang) editor.chain().focus().setMark("language", { lang }).run()
}

export const Language = Mark.create({
  name: "language",

  addOptions() {
    // Codes with names.
    return { languages: {}, others: {}, more: "", title: "", label: "" }
  },

  addAttributes() {
    return { lang: { default: null } }
  },

  // Whole paragraphs may be marked as well, and where a link leads to.
  addGlobalAttributes() {
    const lang = { default: null }
    return [
      { types: ["paragraph", "heading", "listItem"], attributes: { lang } },
      { types: ["link"], attributes: { lang, hreflang: { default: null } } },
    ]
  },

  parseHTML() {
    return [{ tag: "span[lang]" }]
  },

  renderHTML({ HTMLAttributes }) {
    return ["span", HTMLAttributes, 0]
  },

  addMenuItems({ menu, buttons }) {
    for (const [lang, name] of Object.entries(this.options.languages)) {
      menu.defineItem({
        name: `language:${lang}`,
        groups: "language",
        button: buttons.text(name, name),
        active: (editor) => editor.isActive("language", { lang }),
        command: (editor) => editor.chain().focus().toggleMark("language", { lang }).run(),
      })
    }
    menu.defineItem({
      name: "language:other",
      groups: "language",
      button: buttons.text(this.options.more, this.options.title),
      active: (editor) => editor.getAttributes("language").lang in this.options.others,
      enabled: (editor) => !editor.state.selection.empty || editor.isActive("language"),
      command: (editor) => {
        if (editor.getAttributes("language").lang in this.options.others) {
          editor.chain().focus().extendMarkRange("language").unsetMark("language").run()
        } else {
          choose(editor, this.options)
        }
      },
    })
  },
})
