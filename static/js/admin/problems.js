// The list of what is wrong has the focus when the page comes back. A link of it leads into its field, and opens
// whatever hides the field.

const open = (element) => {
  for (let each = element; each; each = each.parentElement) {
    if (each.localName === "details") each.open = true
  }
}

// The rich-text editor hides the field that the form sends.
const fieldOf = (target) => {
  const editor =
    target.closest(".prose-editor")?.querySelector("[contenteditable]") ??
    (target.matches(".with-note") && target.querySelector("[contenteditable]"))
  if (editor) return editor
  if (target.matches("input:not([type=hidden]), select, textarea, button, a")) return target
  return target.querySelector("input:not([type=hidden]), select, textarea")
}

const lead = (target) => {
  open(target)
  const field = fieldOf(target) ?? target
  if (field === target && target.tabIndex < 0) target.tabIndex = -1
  field.focus({ preventScroll: true })
  field.scrollIntoView({ block: "center" })
}

for (const link of document.querySelectorAll(":is(.problem-summary, .newer) a[href^='#']")) {
  const target = document.getElementById(link.hash.slice(1))
  if (!target) continue
  open(target)
  link.addEventListener("click", (event) => {
    event.preventDefault()
    history.replaceState(null, "", link.hash)
    lead(target)
  })
}

const summary = document.querySelector(".problem-summary")
const meant = document.getElementById(decodeURIComponent(location.hash.slice(1)))
if (summary) summary.focus()
else if (meant?.closest("form")) lead(meant)
