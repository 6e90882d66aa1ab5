// A name, which browsers are not to translate: <span translate="no">.

import { Mark } from "django-prose-editor/editor"

export const Name = Mark.create({
  name: "name",

  addOptions() {
    return { button: "", title: "" }
  },

  parseHTML() {
    return [{ tag: 'span[translate="no"]' }]
  },

  renderHTML() {
    return ["span", { translate: "no" }, 0]
  },

  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "properName",
      groups: "language",
      button: buttons.text(this.options.button, this.options.title),
      active: (editor) => editor.isActive("name"),
      command: (editor) => editor.chain().focus().toggleMark("name").run(),
    })
  },
})
