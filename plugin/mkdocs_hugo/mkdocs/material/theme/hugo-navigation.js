/* Opens branches of the navigation that a page does not carry, and fills in the entries of long lists that it
   does not carry. Without it every closed branch, and the rest of a list, is a link.

   The whole tree of a language is one file, named by the sidebar's list. It is loaded when a reader opens a
   branch for the first time; a branch becomes the markup that Material has for sections. Which branches are
   open, and how far the sidebar is scrolled, is kept for the reader's next page.

   Where a branch stands is told by numbers, the ways of its entries in their lists: these are the same on every
   page of the tree. */
(() => {
  "use strict"

  /* How many entries of a long list are put in at once. */
  const CHUNK = 200

  const wide = window.matchMedia("(min-width: 76.25em)")

  /* What is kept: the tree's file, the entries of each open branch by its way, the sidebar's scroll position.
     Sites of one host, and languages of one site, keep it apart: the place and name of the file without the
     part that changes with its content. */

  const store = file => `hugo-navigation ${file.replace(/\.[0-9a-f]+\.js$/, "")}`

  const kept = file => {
    try {
      const state = JSON.parse(sessionStorage.getItem(store(file)))
      return state?.file === file ? state : null
    } catch {
      return null
    }
  }

  const keep = state => {
    try {
      sessionStorage.setItem(store(state.file), JSON.stringify(state))
    } catch {
      /* Private windows and full stores: what is open holds for this page. */
    }
  }

  /* Trees. */

  const trees = new Map()
  let arrived

  window.hugoNavigation = nodes => {
    arrived = nodes
  }

  const load = file => {
    if (!trees.has(file)) {
      const tree = new Promise((resolve, reject) => {
        const script = document.createElement("script")
        script.src = file
        script.onload = () => resolve(arrived)
        script.onerror = reject
        document.head.append(script)
      })
      tree.catch(() => trees.delete(file))
      trees.set(file, tree)
    }
    return trees.get(file)
  }

  /* A URL starts where the one of the node above ends, at the site's root, or is one of another site. */
  const address = (url, above) => {
    if (url.startsWith("!")) return url.slice(1)
    return url.startsWith(">") ? url.slice(1) : above + url
  }

  const own = ([, url], above) => (url === 0 ? "" : address(url, above))

  /* A section without a page of its own leads to the first page below it. */
  const target = (node, above) => {
    const url = own(node, above)
    return node[1] !== 0 || !node[2]?.length ? url : target(node[2][0], url)
  }

  /* The entries of a branch: title, URL, whether it is a branch itself, content, the window that it opens. */
  const entries = (nodes, way) => {
    let above = ""
    for (const number of way) {
      above = own(nodes[number], above)
      nodes = nodes[number][2]
    }
    return nodes.map(node => [node[0], target(node, above), node[2]?.length ? 1 : 0, node[3] || "", node[4] || ""])
  }

  /* Markup, as Material has it. */

  const make = (name, classes, ...children) => {
    const element = document.createElement(name)
    element.className = classes
    element.append(...children)
    return element
  }

  const label = title => {
    const span = make("span", "md-ellipsis")
    if (/[<&]/.test(title)) span.innerHTML = title
    else span.textContent = title
    return span
  }

  const link = ([title, url, , content, place], root) => {
    const a = make("a", "md-nav__link")
    a.href = new URL(url, root).href
    if (place) Object.assign(a, { target: place, rel: "noopener" })
    if (content) a.innerHTML = content
    else a.append(label(title))
    return a
  }

  /* Material scrolls the current page to the middle when the page has loaded; a reader does not want to lose
     the place in the tree. */
  const hold = (wrap, top) => {
    const end = performance.now() + 1000
    let held = true
    const release = () => (held = false)
    for (const type of ["wheel", "touchstart", "pointerdown", "keydown"])
      document.addEventListener(type, release, { once: true, passive: true, capture: true })
    const step = () => {
      if (!held || performance.now() > end || !wrap.isConnected) return
      if (wrap.scrollTop !== top) wrap.scrollTop = top
      requestAnimationFrame(step)
    }
    step()
  }

  const isVisible = (link, wrap) => {
    const [inner, outer] = [link.getBoundingClientRect(), wrap.getBoundingClientRect()]
    return inner.top >= outer.top && inner.bottom <= outer.bottom
  }

  class Sidebar {
    constructor(list) {
      this.branches = []
      this.list = list
      this.file = new URL(list.dataset.hugoTree, location.href).href
      this.root = new URL("../../", this.file).href
      this.wrap = list.closest(".md-sidebar__scrollwrap")
      this.state = kept(this.file) || { file: this.file, open: {} }
    }

    start() {
      const root = this.list.dataset.hugoRoot
      this.walk(this.list, root ? root.split(",").map(Number) : [], Boolean(root))
      this.scroll()
    }

    scroll() {
      const { wrap, state } = this
      if (!wrap) return
      const active = [...wrap.querySelectorAll(".md-nav__link--active")].filter(one => one.clientHeight).pop()
      if (wide.matches && state.top !== undefined && wrap.clientHeight) {
        wrap.scrollTop = state.top
        if (!active || isVisible(active, wrap)) hold(wrap, state.top)
      }
      wrap.addEventListener("scroll", () => (state.top = wrap.scrollTop), { passive: true })
    }

    /* Open and close branches as the state says that another page may have changed. */
    sync() {
      this.state.open = kept(this.file)?.open || this.state.open
      for (const branch of this.branches) {
        const found = wide.matches && this.state.open[branch.key]
        if (found && !branch.input) this.open(branch, found)
        else if (branch.input) this.set(branch, Boolean(found))
      }
    }

    /* Go through what the page carries; a section that has a sidebar of its own is the one entry at its top. */
    walk(list, way, rooted) {
      let number = 0
      for (const item of [...list.children].filter(item => item.matches(".md-nav__item"))) {
        if (item.matches(".hugo-nav-rest")) {
          this.offerRest(item, way, number)
          number += Number(item.dataset.hugoCount)
          continue
        }
        const here = rooted ? way : [...way, number]
        number += 1
        const below = item.querySelector(":scope > .md-nav:not(.md-nav--secondary) > .md-nav__list")
        if (item.matches(".md-nav__item--pruned")) this.offer(item, here)
        else if (below) this.walk(below, here, false)
      }
    }

    /* Make a button of the link that stands for the entries of a list from a number on. */
    offerRest(item, way, first) {
      const a = item.querySelector(":scope > .md-nav__link")
      const button = make("button", "md-nav__link hugo-nav-toggle", ...a.childNodes)
      button.type = "button"
      a.replaceWith(button)
      const rest = { item, way, first, count: Number(item.dataset.hugoCount), isBefore: !item.previousElementSibling }
      button.addEventListener("click", () => this.fill(rest).catch(() => location.assign(a.href)))
    }

    /* Put in those of the rest that lie beside what is shown. */
    async fill(rest) {
      const found = entries(await load(this.file), rest.way)
      const size = Math.min(rest.count, CHUNK)
      const from = rest.isBefore ? rest.first + rest.count - size : rest.first
      const top = this.wrap && rest.isBefore ? this.wrap.scrollHeight - this.wrap.scrollTop : 0
      const insert = children => (rest.isBefore ? rest.item.after(...children) : rest.item.before(...children))
      const children = this.put(found.slice(from, from + size), rest.way, from, insert)
      rest.count -= size
      if (!rest.isBefore) rest.first += size
      const label = rest.item.querySelector(".md-ellipsis")
      label.textContent = label.textContent.replace(/\d+/, rest.count)
      if (!rest.count) rest.item.remove()
      children[rest.isBefore ? children.length - 1 : 0].querySelector("a").focus({ preventScroll: true })
      if (top) this.wrap.scrollTop = this.wrap.scrollHeight - top
    }

    /* Put a button beside the link of a closed branch. */
    offer(item, way) {
      const a = item.querySelector(":scope > .md-nav__link")
      const icon = a.querySelector(":scope > .md-nav__icon") || make("span", "md-nav__icon md-icon")
      const button = make("button", "md-nav__link hugo-nav-toggle", icon)
      button.type = "button"
      button.setAttribute("aria-expanded", "false")
      button.setAttribute("aria-label", a.querySelector(".md-ellipsis").textContent.trim())
      const box = make("div", "md-nav__link md-nav__container")
      a.replaceWith(box)
      box.append(a, button)
      const branch = { item, way, key: way.join(","), a, button }
      this.branches.push(branch)
      button.addEventListener("click", () => this.turn(branch).catch(() => location.assign(a.href)))
      if (this.state.open[branch.key] && wide.matches) this.open(branch, this.state.open[branch.key])
    }

    async turn(branch) {
      if (branch.input?.checked) return this.set(branch, false)
      if (!branch.input) this.graft(branch, entries(await load(this.file), branch.way))
      branch.item.offsetHeight // so that the branch slides open
      this.set(branch, true)
    }

    open(branch, found) {
      this.graft(branch, found)
      this.set(branch, true)
    }

    graft(branch, found) {
      const { item, way, a, button } = branch
      const id = `__hugo_nav_${way.join("_")}`
      const level = Number(item.closest(".md-nav").dataset.mdLevel) + 1
      const input = make("input", "md-nav__toggle md-toggle")
      input.type = "checkbox"
      input.id = id
      input.addEventListener("change", () => this.set(branch, input.checked))
      const title = make("label", "md-nav__title", make("span", "md-nav__icon md-icon"))
      title.htmlFor = id
      title.append(...[...a.querySelector(".md-ellipsis").childNodes].map(node => node.cloneNode(true)))
      const list = make("ul", "md-nav__list")
      const nav = make("nav", "md-nav", title, list)
      nav.dataset.mdLevel = level
      button.id = `${id}_label`
      nav.setAttribute("aria-labelledby", button.id)
      item.prepend(input)
      item.append(nav)
      Object.assign(branch, { input, nav, found })
      this.put(found, way, 0, children => list.append(...children))
    }

    /* Insert entries of a list, of which the first has the number `from`; return what was inserted. */
    put(found, way, from, insert) {
      const children = found.map(entry => make("li", "md-nav__item", link(entry, this.root)))
      insert(children)
      children.forEach((child, index) => {
        if (!found[index][2]) return
        child.classList.add("md-nav__item--pruned", "md-nav__item--nested")
        this.offer(child, [...way, from + index])
      })
      return children
    }

    set(branch, open) {
      branch.input.checked = open
      branch.button.setAttribute("aria-expanded", String(open))
      branch.nav.setAttribute("aria-expanded", String(open))
      /* In the drawer an open branch covers all others: that is no state for the next page. */
      if (!wide.matches) return
      if (open) this.state.open[branch.key] = branch.found
      else delete this.state.open[branch.key]
      keep(this.state)
    }
  }

  let current

  const start = () => {
    const list = document.querySelector(".md-nav--primary > [data-hugo-tree]")
    if (!list || list === current?.list) return
    if (current) keep(current.state)
    current = new Sidebar(list)
    current.start()
  }

  addEventListener("pagehide", () => current && keep(current.state))
  addEventListener("pageshow", event => event.persisted && current?.sync())
  wide.addEventListener("change", () => current?.sync())

  /* With instant navigation the theme puts in another container. */
  new MutationObserver(start).observe(document.body, { childList: true })
  start()
})()
