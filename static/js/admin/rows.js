// Rows that are added and taken away: the first field of a new one has the focus, and both is said.

const sayings = document.getElementById("sayings")?.dataset ?? {}
const region = document.getElementById("said")

export function say(words) {
  if (!region) return
  // The same words again would not be said.
  region.textContent = region.textContent === words ? `${words}\u00a0` : words
}

// Without what stands in brackets behind it: how many fit.
const title = (group) => group?.querySelector(".inline-heading")?.textContent.split(" (")[0].trim() ?? ""

document.addEventListener("formset:added", (event) => {
  const first = event.target.querySelector(
    "input:not([type=hidden]):not([type=checkbox]), select, textarea, [contenteditable]",
  )
  first?.focus()
  say(`${sayings.added} ${title(event.target.closest(".inline-group"))}`)
})

document.addEventListener("formset:removed", (event) => {
  const group = document.getElementById(`${event.detail.formsetName}-group`)
  group?.querySelector(".add-row a, a.addlink")?.focus()
  say(`${sayings.removed} ${title(group)}`)
})

// A row that is stored already is only marked, and goes when the form is saved.
document.addEventListener("change", (event) => {
  if (!event.target.name?.endsWith("-DELETE")) return
  event.target.closest(".inline-related, tr")?.classList.toggle("is-deleted", event.target.checked)
  say(event.target.checked ? sayings.marked : sayings.kept)
})
