// Tells the server every few seconds that this form is open, and what was typed into it, so that nothing is lost
// and others read that somebody is at it (drafts/open_forms/). Without it, the form works as before.

const LOOK = 5_000 // milliseconds between two looks at what was typed
const TELL = 15_000 // and between two calls where nothing was
const NOT_TYPED = new Set(["csrfmiddlewaretoken", "ticket", "open_form", "open_form_before"])

const place = document.getElementById("open-form")
const others = place.querySelector(".open-form__others")
const lost = place.querySelector(".open-form__lost")
const form = document.querySelector("#content-main form[method=post]")

// What came back with errors is not kept yet.
let told = form.hasAttribute("data-typed") ? "" : typed()
let toldAt = 0
let saving = false
let call = new AbortController()

function typed() {
  const fields = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !NOT_TYPED.has(name))
  return new URLSearchParams(fields).toString()
}

function message(now, more = {}) {
  const { csrfmiddlewaretoken, open_form } = form.elements
  const page = { csrfmiddlewaretoken: csrfmiddlewaretoken.value, open_form: open_form.value }
  const fields = { ...page, part: place.dataset.part, ...more }
  if (now !== told) fields.typed = now
  return new URLSearchParams(fields)
}

async function tell(now) {
  toldAt = Date.now()
  call = new AbortController()
  const asked = { method: "POST", body: message(now), redirect: "error", signal: call.signal }
  try {
    const answer = await fetch(place.dataset.address, asked)
    if (!answer.ok) throw new Error(answer.status)
    const html = (await answer.text()).trim()
    if (html !== others.innerHTML.trim()) others.innerHTML = html
    told = now
    lost.hidden = true
  } catch {
    lost.hidden = now === told
  }
}

function look() {
  // What an editor tidies by itself while it loads was typed by nobody.
  if (!form.hasAttribute("data-typed")) told = typed()
  const now = typed()
  if (now !== told || Date.now() - toldAt >= TELL) tell(now)
}

form.addEventListener("submit", (event) => {
  saving = !event.submitter?.formTarget
})
window.addEventListener("pagehide", () => {
  const now = typed()
  // A call that arrives after this one would say that the form is open.
  call.abort()
  const gone = (text) => navigator.sendBeacon(place.dataset.address, message(text, { left: "yes" }))
  // No more than 64 kB can be sent by a page that goes. A longer text was kept some seconds ago.
  gone(saving ? told : now) || gone(told)
})
window.addEventListener("pageshow", () => {
  saving = false
})
look()
setInterval(look, LOOK)
