// Links: what staff type reaches the server as it is, which completes it ("www.jena.de") or says what is wrong with
// it (website/rich_text/pasted/links.py). The editor's own Link would drop some of it without a word. Below it stand
// the pages of this site, found by words of their titles (offices/in_texts/choosing.py): a link to one of them holds
// which page it is, and follows it.

import { Link as BaseLink } from "django-prose-editor/editor"

const OWN_PAGE = "page:"
const WAIT = 300 // ms after the last key

let count = 0

function make(tag, attributes = {}, children = []) {
  const element = Object.assign(document.createElement(tag), attributes)
  element.append(...children)
  return element
}

function field(label, input) {
  input.id = `page-choice-${++count}`
  return make("div", { className: "prose-editor-dialog-field" }, [make("label", { htmlFor: input.id, textContent: label }), input])
}

function option({ href, label, words }, chosen) {
  const radio = make("input", { type: "radio", name: "page", value: href, checked: href === chosen })
  radio.dataset.words = words
  return make("label", { className: "page-choice__page" }, [radio, make("span", { textContent: label })])
}

function groupOf({ label, pages }, chosen) {
  const name = make("p", { className: "page-choice__group", id: `page-choice-${++count}`, textContent: label })
  const group = make("div", {}, [name, ...pages.map((page) => option(page, chosen))])
  group.setAttribute("role", "group")
  group.setAttribute("aria-labelledby", name.id)
  return group
}

async function asked(address, query) {
  try {
    const answer = await fetch(`${address}?${new URLSearchParams(query)}`)
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}

// In the dialog: what is to be shown, and what is chosen. current is the page a link leads to already.
class PageChoice {
  constructor({ address, legend, search, failed }, language, current) {
    this.address = address
    this.failed = failed
    this.language = language
    this.current = current
    this.search = make("input", { type: "search", autocomplete: "off" })
    this.status = make("p", { className: "page-choice__status" })
    this.status.setAttribute("role", "status")
    this.list = make("div", { className: "page-choice__list" })
    this.element = make("fieldset", { className: "page-choice" }, [
      make("legend", { textContent: legend }),
      field(search, this.search),
      this.status,
      this.list,
    ])
    this.search.addEventListener("input", () => this.findSoon())
    this.search.addEventListener("keydown", (event) => this.findNow(event))
    this.find()
  }

  get chosen() {
    return this.list.querySelector("input:checked")
  }

  forget() {
    if (this.chosen) this.chosen.checked = false
    this.current = ""
  }

  findSoon() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.find(), WAIT)
  }

  // Who ends the words with the Enter key wants to see the pages, not to leave the dialog.
  findNow(event) {
    if (event.key !== "Enter") return
    event.preventDefault()
    clearTimeout(this.timer)
    this.find()
  }

  async find() {
    const question = { q: this.search.value, language: this.language }
    this.latest = question
    const answer = await asked(this.address, question)
    if (this.latest !== question) return
    const chosen = this.chosen?.value ?? this.current
    this.list.replaceChildren(...(answer?.groups ?? []).map((group) => groupOf(group, chosen)))
    this.status.textContent = answer?.said ?? this.failed
  }
}

function ask(editor, href, words) {
  const isOwn = href.startsWith(OWN_PAGE)
  const typed = make("input", { type: "text", name: "href", value: isOwn ? "" : href })
  const pages = new PageChoice(words, editor.view.dom.lang, isOwn ? href : "")
  const cancel = make("button", { type: "button", value: "cancel", textContent: words.cancel })
  const form = make("form", {}, [
    make("h3", { className: "prose-editor-dialog-title", textContent: words.title }),
    field(words.label, typed),
    pages.element,
    make("div", { className: "prose-editor-dialog-buttons" }, [make("button", { type: "submit", textContent: words.apply }), cancel]),
  ])
  const dialog = make("dialog", { className: "prose-editor-dialog", ariaLabel: words.title }, [form])
  // One or the other: what is typed, or a page from the list.
  typed.addEventListener("input", () => pages.forget())
  pages.list.addEventListener("change", () => (typed.value = ""))
  cancel.addEventListener("click", () => dialog.close())
  return new Promise((resolve) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      const page = pages.chosen
      const kept = typed.value.trim() || pages.current
      resolve(page ? { href: page.value, words: page.dataset.words } : { href: kept, words: kept })
      dialog.close()
    })
    dialog.addEventListener("close", () => {
      dialog.remove()
      resolve(null)
    })
    editor.view.dom.parentElement.append(dialog)
    dialog.showModal()
  })
}

async function edit(editor, words) {
  const isLink = editor.isActive("link")
  const found = await ask(editor, editor.getAttributes("link").href ?? "", words)
  if (!found) return
  const { href } = found
  const whole = editor.chain().focus()
  if (isLink) whole.extendMarkRange("link")
  if (!href) whole.unsetMark("link").run()
  else if (!isLink && editor.state.selection.empty) insert(whole, found)
  else whole.setMark("link", { href }).run()
}

function insert(whole, { href, words }) {
  const mark = { type: "link", attrs: { href } }
  whole.insertContent({ type: "text", text: words, marks: [mark] }).unsetMark("link").run()
}

export const Link = BaseLink.extend({
  addOptions() {
    return { ...this.parent?.(), isAllowedUri: () => true, defaultProtocol: "https", words: {} }
  },

  // Also where no words are marked: the name of a page becomes those of the link.
  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "link",
      groups: "link",
      button: buttons.material("insert_link", "insert link"),
      active: (editor) => editor.isActive("link"),
      command: (editor) => edit(editor, this.options.words),
    })
    menu.defineItem({
      name: "unlink",
      groups: "link",
      button: buttons.material("link_off", "remove link"),
      hidden: (editor) => !editor.isActive("link"),
      command: (editor) => editor.chain().focus().unsetLink().run(),
    })
  },

  addCommands() {
    return {
      ...this.parent?.(),
      addLink:
        () =>
        ({ editor }) => {
          edit(editor, this.options.words)
        },
    }
  },
})
