// The most important point of a picture, set by a click or by arrow keys. The two fields keep it, and are enough
// where this does not run.

const SMALL = 1 // percent
const LARGE = 10
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

const box = document.querySelector(".focal-point")
const fields = box ? [box.dataset.x, box.dataset.y].map((id) => document.getElementById(id)) : []
// Who may only look has no fields.
if (fields.every(Boolean) && fields.length) begin()

function begin() {
  const marker = box.querySelector(".focal-point__marker")
  const picture = box.querySelector(".focal-point__picture")
  box.classList.add("focal-point--alive")
  for (const each of box.querySelectorAll("[hidden]")) each.hidden = false
  for (const field of fields) field.addEventListener("input", () => show(marker))
  picture.addEventListener("click", (event) => {
    if (event.target === marker) return
    const { left, top, width, height } = picture.getBoundingClientRect()
    set((100 * (event.clientX - left)) / width, (100 * (event.clientY - top)) / height)
    marker.focus()
  })
  marker.addEventListener("keydown", (event) => {
    const way = ARROWS[event.key]
    if (!way) return
    event.preventDefault()
    const step = event.shiftKey ? LARGE : SMALL
    set(...point().map((value, axis) => value + way[axis] * step))
  })
  show(marker)
}

function point() {
  return fields.map((field) => within(Number.parseInt(field.value, 10)))
}

function within(value) {
  return Math.min(100, Math.max(0, Math.round(Number.isNaN(value) ? 50 : value)))
}

function set(...values) {
  values.forEach((value, axis) => {
    fields[axis].value = within(value)
    for (const name of ["input", "change"]) fields[axis].dispatchEvent(new Event(name, { bubbles: true }))
  })
}

function show(marker) {
  const [x, y] = point()
  marker.style.left = `${x}%`
  marker.style.top = `${y}%`
  box.querySelector(".focal-point__where").textContent = box.dataset.said.replace("{x}", x).replace("{y}", y)
  for (const crop of box.querySelectorAll(".focal-point__crop")) {
    const { width, height } = crop.viewBox.baseVal
    const whole = crop.firstElementChild
    const left = start(whole.getAttribute("width"), width, x)
    const top = start(whole.getAttribute("height"), height, y)
    crop.setAttribute("viewBox", `${left} ${top} ${width} ${height}`)
  }
}

// As library/focus.py.
function start(whole, part, percent) {
  return Math.min(Math.max(Math.round((whole * percent) / 100 - part / 2), 0), whole - part)
}
