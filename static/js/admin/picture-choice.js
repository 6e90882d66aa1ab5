// Choosing a picture: the chosen one stands beside the list, and Django's windows bring back what was chosen or
// added there. Without it, the list says the titles, and the ways lead to the pages of the library.

const $ = globalThis.django?.jQuery

for (const choice of document.querySelectorAll(".picture-choice")) begin(choice)

function begin(choice) {
  const select = choice.querySelector("select")
  const add = choice.querySelector(".add-related")
  if (add) add.href = withPopup(add.href)
  // Django tells only jQuery of what its windows have chosen.
  if ($) {
    $(select).on("change", (event) => {
      if (!event.originalEvent) select.dispatchEvent(new Event("change", { bubbles: true }))
    })
  }
  select.addEventListener("change", () => show(choice, select))
}

function withPopup(address) {
  const way = new URL(address)
  way.searchParams.set("_popup", "1")
  return way.href
}

function show(choice, select) {
  let image = choice.querySelector("img")
  if (!select.value) {
    image?.remove()
    return
  }
  if (!image) {
    image = document.createElement("img")
    image.className = "picture-choice__image"
    select.after(image)
  }
  // What it shows is read on its own page; its title is said by the list.
  image.alt = ""
  image.removeAttribute("lang")
  image.src = choice.dataset.small.replace("/0/", `/${encodeURIComponent(select.value)}/`)
}

// A picture that somebody has added since this form was opened is in the window, and not in the list.
const dismiss = globalThis.dismissRelatedLookupPopup
if (dismiss) {
  globalThis.dismissRelatedLookupPopup = (win, chosen) => {
    const select = document.getElementById(win.name.replace(/__\d+$/, ""))
    if (select?.closest(".picture-choice") && !select.querySelector(`option[value="${CSS.escape(chosen)}"]`)) {
      const link = win.document.querySelector(`[data-popup-opener="${CSS.escape(chosen)}"]`)
      select.add(new Option(link?.textContent ?? chosen, chosen))
    }
    dismiss(win, chosen)
  }
}
