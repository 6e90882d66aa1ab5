// What the rich-text editor lacks for assistive technology: a name, a language and a description for the text,
// states that are said and not only shown, and words in the language of the page. And it keeps the editor from
// writing a <style> element, which our Content-Security-Policy would refuse (see css/admin/forms/editor.css).

import { Extension } from "django-prose-editor/editor"

const DESCRIBING = ["lang", "aria-describedby", "aria-invalid"]

function nameOf(textarea) {
  const label = textarea.labels[0]
  if (!label) return {}
  label.id ||= `${textarea.id}_label`
  return { "aria-labelledby": label.id }
}

function attributesOf(textarea) {
  const written = DESCRIBING.filter((name) => textarea.hasAttribute(name))
  const copied = written.map((name) => [name, textarea.getAttribute(name)])
  return { ...nameOf(textarea), ...Object.fromEntries(copied), "aria-multiline": "true" }
}

// The buttons that switch something on and off; undo and links only act.
const isToggle = (button) => !/^(history|link|unlink|record)/.test(button.dataset.name)

function sayState(button) {
  if (isToggle(button)) button.setAttribute("aria-pressed", button.classList.contains("active"))
  button.setAttribute("aria-disabled", button.classList.contains("disabled"))
}

function translateDialog(element, words) {
  const dialog = element.querySelector("dialog")
  if (!dialog || dialog.ariaLabel) return
  for (const part of dialog.querySelectorAll("h3, label, button")) {
    part.textContent = words[part.textContent] ?? part.textContent
  }
  dialog.ariaLabel = dialog.querySelector("h3").textContent
}

export const Access = Extension.create({
  name: "access",
  priority: 10, // after the menu, whose buttons it names

  addOptions() {
    return { words: {} }
  },

  onBeforeCreate() {
    const options = this.editor.options
    const textarea = options.element.querySelector("textarea")
    options.injectCSS = false
    options.editorProps = { ...options.editorProps, attributes: attributesOf(textarea) }
    // The label belongs to the hidden textarea: a click on it leads to the text.
    textarea.labels[0]?.addEventListener("click", () => this.editor.commands.focus())
    new MutationObserver(() => translateDialog(options.element, this.options.words)).observe(options.element, {
      childList: true,
    })
  },

  onCreate() {
    const menu = this.editor.storage.menu.dom
    const buttons = [...menu.querySelectorAll("button")]
    menu.setAttribute("role", "group")
    menu.setAttribute("aria-label", this.options.words.formatting)
    for (const button of buttons) {
      const word = this.options.words[button.ariaLabel]
      if (word) button.title = button.ariaLabel = word
    }
    this.editor.on("transaction", () => buttons.forEach(sayState))
    buttons.forEach(sayState)
  },
})
