// A fact from the records of the office: a link to it, whose words the server keeps up to date
// (website/languages/records.py).

import { Extension, updateAttrsDialog } from "django-prose-editor/editor"

async function known(address, language) {
  try {
    const answer = await fetch(`${address}?language=${encodeURIComponent(language)}`)
    return answer.ok ? (await answer.json()).records : []
  } catch {
    return []
  }
}

async function insert(editor, { address, title, label, help, none }) {
  const records = await known(address, editor.view.dom.lang)
  const labels = records.length ? records.map((each) => each.label) : [none]
  const ask = updateAttrsDialog({ record: { type: "string", title: label, description: ` ${help}`, enum: labels } }, { title })
  const chosen = await ask(editor, {})
  const record = records.find((each) => each.label === chosen?.record)
  if (!record) return
  const mark = { type: "link", attrs: { href: record.href } }
  editor.chain().focus().insertContent({ type: "text", text: record.words, marks: [mark] }).unsetMark("link").run()
}

export const Record = Extension.create({
  name: "record",

  addOptions() {
    return { address: "", title: "", label: "", help: "", none: "", button: "" }
  },

  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "record",
      groups: "link",
      button: buttons.text(this.options.button, this.options.title),
      command: (editor) => insert(editor, this.options),
    })
  },
})
