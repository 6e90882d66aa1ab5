// Asks the browser for a passkey, and sends what it answers with the form the button stands in. The question comes
// from the site when the button is pressed, so that a page that is only looked at starts nothing.

const JSON_OF_THE_BROWSER = "parseRequestOptionsFromJSON" in (window.PublicKeyCredential ?? {})

// Browsers know no passkeys of an address without a name, nor where the page did not come safely.
const canAsk = () => window.PublicKeyCredential && window.isSecureContext && !/^[\d.:[\]]+$/.test(location.hostname)

async function question(form) {
  const answer = await fetch(form.dataset.question, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    headers: { Accept: "application/json" },
  })
  if (!answer.ok) throw new Error(`The question for a passkey was answered with ${answer.status}.`)
  return answer.json()
}

async function answered(options, isNew) {
  const ask = isNew ? "create" : "get"
  if (!JSON_OF_THE_BROWSER) return window.webauthnJSON[ask](options)
  const read = isNew ? "parseCreationOptionsFromJSON" : "parseRequestOptionsFromJSON"
  const publicKey = PublicKeyCredential[read](options.publicKey)
  return (await navigator.credentials[ask]({ publicKey })).toJSON()
}

async function send(form, failed) {
  failed.hidden = true
  try {
    const options = await question(form)
    form.elements.credential.value = JSON.stringify(await answered(options, form.elements.purpose.value === "add"))
  } catch (error) {
    console.warn(error)
    failed.hidden = false
    return
  }
  // This sends without the event below.
  HTMLFormElement.prototype.submit.call(form)
}

for (const form of document.querySelectorAll("form[data-question]")) {
  const failed = form.querySelector("[data-passkey-failed]")
  form.querySelector(canAsk() ? "[data-passkey-parts]" : "[data-passkey-impossible]").hidden = false
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    send(form, failed)
  })
}
