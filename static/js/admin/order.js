// Rows that have an order: buttons "up" and "down" in the place of a number. What is sent is still the number, so
// that without a script the number can be typed.

import { say } from "./rows.js"

const words = document.getElementById("sayings")?.dataset ?? {}
const NUMBER = "input[name$='-position']"

const groups = () => [...document.querySelectorAll(".inline-group")].filter((group) => group.querySelector(NUMBER))
const rowsOf = (group) => {
  const rows = [...group.querySelectorAll(".form-row, .inline-related")]
  return rows.filter((row) => row.id && !row.matches(".empty-form, .tabular") && row.querySelector(NUMBER))
}
const numberOf = (row) => row.querySelector(NUMBER)
const indexOf = (row) => Number(row.id.match(/\d+$/)?.[0] ?? 0)
const fill = (sentence, facts) => sentence.replace(/\{(\w+)\}/g, (_all, name) => facts[name])

function nameOf(row) {
  const fields = row.querySelectorAll("input[type=text], textarea, select")
  const value = [...fields].map((field) => field.selectedOptions?.[0]?.text ?? field.value).find((each) => each.trim())
  return value ? value.trim().slice(0, 60) : words.new
}

// What is wrong with a row of a table stands in a row above it.
function place(row, before) {
  const errors = row.previousElementSibling?.matches(".row-form-errors") ? row.previousElementSibling : null
  before.before(row)
  if (errors) row.before(errors)
}

function put(group, rows) {
  const end = document.createElement(rows[0].localName)
  rows.at(-1).after(end)
  const last = rowsOf(group).at(-1)
  last.after(end)
  for (const row of rows) place(row, end)
  end.remove()
}

function renumber(rows) {
  const numbers = rows.map((row) => Number(numberOf(row).value) || 0).sort((one, other) => one - other)
  const areDistinct = new Set(numbers).size === numbers.length
  rows.forEach((row, place) => {
    numberOf(row).value = areDistinct ? numbers[place] : place + 1
  })
}

function label(group) {
  const rows = rowsOf(group)
  rows.forEach((row, place) => {
    const [up, down] = row.querySelectorAll(".order-buttons button")
    if (!up) return
    const name = { row: nameOf(row) }
    up.setAttribute("aria-label", fill(words.up, name))
    down.setAttribute("aria-label", fill(words.down, name))
    up.setAttribute("aria-disabled", place === 0)
    down.setAttribute("aria-disabled", place === rows.length - 1)
  })
}

function move(group, row, step, button) {
  const rows = rowsOf(group)
  const from = rows.indexOf(row)
  const to = from + step
  if (to >= 0 && to < rows.length) {
    rows.splice(from, 1)
    rows.splice(to, 0, row)
    put(group, rows)
    renumber(rows)
    label(group)
    group.dispatchEvent(new CustomEvent("order:changed", { bubbles: true }))
  }
  button.focus()
  const place = rowsOf(group).indexOf(row) + 1
  say(fill(words.moved, { row: nameOf(row), place, all: rows.length }))
}

function button(sign) {
  const made = document.createElement("button")
  made.type = "button"
  made.textContent = sign
  return made
}

function equip(group, row) {
  const number = numberOf(row)
  if (row.querySelector(".order-buttons")) return
  const buttons = document.createElement("span")
  buttons.className = "order-buttons"
  for (const [sign, step] of [["↑", -1], ["↓", 1]]) {
    const made = button(sign)
    made.addEventListener("click", () => move(group, row, step, made))
    buttons.append(made)
  }
  number.classList.add("order-number")
  number.after(buttons)
}

function sort(group) {
  const rows = rowsOf(group)
  const sorted = [...rows].sort((one, other) => Number(numberOf(one).value) - Number(numberOf(other).value))
  if (sorted.some((row, place) => row !== rows[place])) put(group, sorted)
}

for (const group of groups()) {
  group.classList.add("has-order-buttons")
  sort(group)
  for (const row of rowsOf(group)) equip(group, row)
  label(group)
  group.addEventListener("change", () => label(group))
}

document.addEventListener("formset:added", (event) => {
  const group = event.target.closest(".inline-group")
  if (!group?.matches(".has-order-buttons")) return
  const rows = rowsOf(group)
  numberOf(event.target).value = Math.max(0, ...rows.map((row) => Number(numberOf(row).value) || 0)) + 1
  event.target.querySelector(".order-buttons")?.remove()
  equip(group, event.target)
  label(group)
})

// Django numbers its rows anew by their place on the page, and those that are stored have to come first in that.
document.addEventListener("formset:removed", (event) => {
  const group = document.getElementById(`${event.detail.formsetName}-group`)
  if (!group?.matches(".has-order-buttons")) return
  const rows = rowsOf(group)
  if (!rows.length) return
  put(group, [...rows].sort((one, other) => indexOf(one) - indexOf(other)))
  queueMicrotask(() => {
    sort(group)
    label(group)
  })
})

// Back from moving a row of a list: its button has the focus again.
if (location.hash.startsWith("#move-")) document.querySelector(location.hash)?.focus()
