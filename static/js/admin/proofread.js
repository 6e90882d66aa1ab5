// What may not be right in a text stands below it while somebody types. Without this script it stands there when the
// page is opened or comes back.

const said = document.getElementById("proofread-said")
const form = said?.closest("form")
const PAUSE = 1200
const places = () => form.querySelectorAll("[data-proofread]")

// Files stay here: nobody reads them for their words.
const typed = () => {
  const data = new FormData(form)
  for (const [name, value] of [...data]) if (value instanceof File) data.delete(name)
  return data
}

const fieldsOf = (place) => {
  const box = place.parentElement
  return box.querySelectorAll("input:not([type=hidden], [type=checkbox]), textarea, [contenteditable]")
}

const describe = (place, isThere) => {
  for (const field of fieldsOf(place)) {
    const ids = new Set((field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean))
    if (isThere) ids.add(place.id)
    else ids.delete(place.id)
    if (ids.size) field.setAttribute("aria-describedby", [...ids].join(" "))
    else field.removeAttribute("aria-describedby")
  }
}

// What somebody has ticked, or stands on, is left where it is.
const isSame = (place, other) =>
  place.querySelectorAll("li").length === (other?.querySelectorAll("li").length ?? 0) &&
  [...place.querySelectorAll("li")].every(
    (line, at) => line.textContent.trim() === other.querySelectorAll("li")[at].textContent.trim(),
  )

const show = (html) => {
  const answer = new DOMParser().parseFromString(html, "text/html")
  let isNew = false
  let isGone = false
  for (const place of places()) {
    const now = answer.getElementById(place.id)
    if (isSame(place, now)) continue
    if (place.contains(document.activeElement)) continue
    isNew ||= (now?.querySelectorAll("li").length ?? 0) > place.querySelectorAll("li").length
    isGone ||= !now
    place.replaceChildren(...(now?.childNodes ?? []))
    place.hidden = !now
    describe(place, Boolean(now))
  }
  if (isNew) said.textContent = said.dataset.one
  else if (isGone) said.textContent = said.dataset.none
}

let waiting = 0
let isAsking = false

const ask = async () => {
  if (isAsking) return wait()
  isAsking = true
  try {
    const answer = await fetch(said.dataset.address, { method: "POST", body: typed(), redirect: "error" })
    if (answer.ok) show(await answer.text())
  } catch {
    // Without an answer everything is as it was.
  } finally {
    isAsking = false
  }
}

const wait = () => {
  clearTimeout(waiting)
  waiting = setTimeout(ask, PAUSE)
}

if (form) {
  for (const place of places()) {
    if (place.hidden) continue
    describe(place, true)
    for (let each = place; each; each = each.parentElement) if (each.localName === "details") each.open = true
  }
  form.addEventListener("input", (event) => {
    if (!event.target.closest("[data-proofread]")) wait()
  })
}
