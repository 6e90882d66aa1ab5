// Asks before a form is left whose changes are not saved: by a link, the way back, or closing the tab.
// What a person does counts, and not what scripts do on their own, such as an editor that tidies a text on load.

const CHOOSES_ONLY = "#changelist-form, #logout-form, #login-form"
// A form that came back with errors, or that holds what was typed on another page.
const CAME_BACK = ".errornote, .errorlist, .errors"

const changed = new Set()
let leavingBy = null
let touchedEditor = null

const isTyped = (form) => form?.method === "post" && !form.matches(CHOOSES_ONLY)

function ask(event) {
  const lost = [...changed].filter((form) => form !== leavingBy)
  if (!lost.length) return
  event.preventDefault()
  event.returnValue = true // for older browsers
}

function note(element) {
  const form = element.closest?.("form")
  if (!isTyped(form)) return
  leavingBy = null
  if (!changed.size) window.addEventListener("beforeunload", ask)
  changed.add(form)
  form.setAttribute("data-typed", "") // for open-form.js
}

// The editor tells of its changes by an event of its own making. It counts once somebody was in there.
// No script chooses a file.
function noteInput(event) {
  const editor = event.target.closest?.(".prose-editor")
  const isInEditor = editor && editor === touchedEditor
  if (event.isTrusted || isInEditor || event.target.type === "file") note(event.target)
}

function noteTouch(event) {
  touchedEditor = event.target.closest?.(".prose-editor") ?? touchedEditor
}

for (const name of ["input", "change"]) document.addEventListener(name, noteInput)
for (const name of ["keydown", "pointerdown", "paste", "drop", "beforeinput"]) {
  document.addEventListener(name, noteTouch, { capture: true })
}
for (const name of ["formset:added", "formset:removed", "order:changed"]) {
  document.addEventListener(name, (event) => note(event.target))
}

document.addEventListener("submit", (event) => {
  // What opens in another tab, such as a preview, leaves this one as it is.
  const opensAnother = event.submitter?.formTarget === "_blank"
  if (!event.defaultPrevented && !opensAnother) leavingBy = event.target
})
// Back from the next page without loading anew: the form was not left for good.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) leavingBy = null
})

for (const form of document.forms) {
  if (form.hasAttribute("data-unsaved") || form.querySelector(CAME_BACK)) note(form)
}
