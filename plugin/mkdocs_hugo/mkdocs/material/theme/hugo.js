/* What the shortcodes need in the browser. Every page is whole without it.

   - Tabs of one group switch together and are remembered.
   - A notice with a last day is hidden after it.
   - The description of an interface gives way to a viewer, which only pages with one load. */
(() => {
  "use strict"

  const STORE = "hugo-tabs"

  const chosen = () => {
    try {
      return JSON.parse(localStorage.getItem(STORE)) || {}
    } catch {
      return {}
    }
  }

  const remember = (group, key) => {
    try {
      localStorage.setItem(STORE, JSON.stringify({ ...chosen(), [group]: key }))
    } catch {
      /* Private windows and full stores: the choice holds for this page. */
    }
  }

  const sets = () => [...document.querySelectorAll(".tabbed-set[data-hugo-group]")]

  const inputs = set => [...set.children].filter(child => child.matches("input[data-hugo-key]"))

  const choose = (set, key) => {
    const input = inputs(set).find(one => one.dataset.hugoKey === key && !one.disabled)
    if (!input || input.checked) return
    input.checked = true
    input.dispatchEvent(new Event("change"))
  }

  const switchTogether = input => {
    const own = input.parentElement
    const group = own.dataset.hugoGroup
    const top = own.getBoundingClientRect().top
    for (const set of sets())
      if (set !== own && set.dataset.hugoGroup === group) choose(set, input.dataset.hugoKey)
    window.scrollBy({ top: own.getBoundingClientRect().top - top, behavior: "instant" })
    remember(group, input.dataset.hugoKey)
  }

  const restoreTabs = () => {
    const keys = chosen()
    const target = decodeURIComponent(location.hash.slice(1))
    for (const set of sets()) {
      const named = target && [...set.children].some(child => child.id === target)
      if (!named && set.dataset.hugoGroup in keys) choose(set, keys[set.dataset.hugoGroup])
    }
  }

  const hideExpired = () => {
    const now = new Date()
    for (const notice of document.querySelectorAll("[data-hugo-expires]")) {
      const end = new Date(`${notice.dataset.hugoExpires}T23:59:59`)
      notice.hidden = end < now
    }
  }

  let viewer
  const loadViewer = folder =>
    (viewer ??= new Promise((loaded, failed) => {
      const script = document.createElement("script")
      script.src = `${folder}swagger-ui-bundle.js`
      script.onload = () => loaded(window.SwaggerUIBundle)
      script.onerror = failed
      document.head.append(script)
    }))

  /* The viewer has a shadow root, so that its style and the theme's leave each other alone. */
  const viewerFrame = folder => {
    const frame = document.createElement("div")
    frame.className = "hugo-viewer"
    frame.hidden = true
    const style = document.createElement("link")
    style.rel = "stylesheet"
    style.href = `${folder}swagger-ui.css`
    const place = document.createElement("div")
    frame.attachShadow({ mode: "open" }).append(style, place)
    return [frame, place]
  }

  /* The box stays for whatever cannot be shown, and in print. */
  const showInterface = async box => {
    const folder = new URL(box.dataset.hugoViewer, location.href).href
    const url = box.querySelector(".hugo-specification a").href
    box.removeAttribute("data-hugo-viewer")
    const [frame, domNode] = viewerFrame(folder)
    box.after(frame)
    const SwaggerUI = await loadViewer(folder)
    const onComplete = () => {
      frame.hidden = false
      box.classList.add("hugo-viewed")
    }
    SwaggerUI({ url, domNode, onComplete, presets: [SwaggerUI.presets.apis], validatorUrl: null })
  }

  const start = () => {
    restoreTabs()
    hideExpired()
    for (const box of document.querySelectorAll("[data-hugo-viewer]")) showInterface(box).catch(() => {})
  }

  /* Only a reader's own choice is trusted: those made here send no bubbling event. */
  document.addEventListener("change", event => {
    if (event.target instanceof Element && event.target.matches("input[data-hugo-key]"))
      switchTogether(event.target)
  })

  if (typeof document$ !== "undefined") document$.subscribe(start)
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start)
  else start()
})()
