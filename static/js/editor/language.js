// A passage in another language: <span lang="en">. Without it the editor would drop the marking, and a screen
// reader would read an English name with German pronunciation (WCAG 3.1.2).

import { Mark } from "django-prose-editor/editor"

export const Language = Mark.create({
  name: "language",

  addOptions() {
    return { languages: {} } // code: name
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
  },
})
