/* Asks Pagefind what a reader writes in Material's search dialog, and shows the answers there as Material does.

   The index of a language lies below its home, beside the one of Material, which is empty on sites with this
   script. What a query needs of it is loaded when the query is written. Where Pagefind cannot be loaded,
   Material's own answers stay. */
(() => {
  "use strict"

  const PAGES = 10
  const NORWEGIAN = "Søket kunne ikke lastes. Prøv å laste siden på nytt."
  const FAILED = {
    en: "The search could not be loaded. Try to load the page again.",
    nb: NORWEGIAN,
    no: NORWEGIAN,
    nn: "Søket kunne ikkje lastast. Prøv å laste sida på nytt."
  }
  const settings = JSON.parse(document.getElementById("__config").textContent)
  const home = new URL(`${settings.base}/`, location.href)
  const highlights = settings.features.includes("search.highlight")

  const input = document.querySelector("[data-md-component=search-query]")
  const result = document.querySelector("[data-md-component=search-result]")
  if (!input || !result) return

  const say = (name, count) => (settings.translations[name] || "").replace("#", count)

  const number = (name, count) =>
    count === 1 ? say(`${name}.one`, count) : say(`${name}.${count ? "other" : "none"}`, count)

  const make = (name, classes, ...children) => {
    const element = document.createElement(name)
    element.className = classes
    element.append(...children)
    return element
  }

  /* Material's own answers give way to ours. */

  const meta = make("div", "md-search-result__meta")
  const list = make("ol", "md-search-result__list")
  list.setAttribute("role", "presentation")

  const take = () => {
    for (const own of result.children) own.hidden = true
    result.append(meta, list)
    meta.setAttribute("aria-live", "polite")
  }

  let engine

  const load = () => {
    engine ||= import(new URL("search/pagefind/pagefind.js", home).href).then(async pagefind => {
      take()
      await pagefind.options({ baseUrl: home.pathname })
      return pagefind
    })
    return engine
  }

  /* Markup, as Material has it. */

  const address = (url, query) => {
    const found = new URL(url, location.href)
    if (highlights) found.searchParams.set("h", query)
    return found.href
  }

  /* Pagefind marks the words of the query in text that it has escaped. */
  const teaser = excerpt => {
    const paragraph = document.createElement("p")
    paragraph.innerHTML = excerpt
    return paragraph
  }

  const article = (found, query, { heading, score, icon }) => {
    const box = make("article", "md-search-result__article md-typeset")
    box.dataset.mdScore = score.toFixed(2)
    if (icon) box.append(make("div", "md-search-result__icon md-icon"))
    const title = document.createElement(heading)
    title.textContent = found.title
    box.append(title, teaser(found.excerpt))
    const link = make("a", "md-search-result__link", box)
    link.href = address(found.url, query)
    link.tabIndex = -1
    return link
  }

  const item = (page, score, query) => {
    const [first, ...others] = page.sub_results.length ? page.sub_results : [page]
    const isWhole = !new URL(first.url, location.href).hash
    const below = isWhole ? others : page.sub_results
    const top = { url: page.url, title: page.meta.title, excerpt: isWhole ? first.excerpt : page.excerpt }
    const entry = make("li", "md-search-result__item", article(top, query, { heading: "h1", score, icon: true }))
    if (below.length) {
      const summary = document.createElement("summary")
      summary.tabIndex = -1
      summary.append(make("div", "", number("search.result.more", below.length)))
      const rest = below.map(one => article(one, query, { heading: "h2", score, icon: false }))
      entry.append(make("details", "md-search-result__more", summary, ...rest))
    }
    return entry
  }

  /* Queries. A newer one makes the answers to an older one void. */

  let latest = 0
  let waiting = []

  const show = async (query, turn) => {
    const next = waiting.splice(0, PAGES)
    const pages = await Promise.all(next.map(one => one.data()))
    if (turn === latest) list.append(...pages.map((page, at) => item(page, next[at].score, query)))
  }

  const ask = async () => {
    const query = input.value.trim()
    const turn = ++latest
    const pagefind = await load()
    const found = query ? await pagefind.debouncedSearch(query, {}, 150) : { results: [] }
    if (!found || turn !== latest) return
    meta.textContent = query ? number("search.result", found.results.length) : say("search.result.placeholder")
    list.replaceChildren()
    waiting = [...found.results]
    await show(query, turn)
  }

  const search = () =>
    ask().catch(error => {
      console.error("Pagefind cannot be loaded", error)
      meta.textContent = FAILED[document.documentElement.lang.slice(0, 2)] || FAILED.en
    })

  const pane = result.closest(".md-search__scrollwrap")
  pane?.addEventListener("scroll", () => {
    if (waiting.length && pane.scrollTop + pane.clientHeight > pane.scrollHeight - 200)
      show(input.value.trim(), latest)
  })

  list.addEventListener("click", event => {
    const toggle = document.getElementById("__search")
    if (event.target.closest("a") && toggle?.checked) toggle.click()
  })

  input.addEventListener("focus", search, { once: true })
  input.addEventListener("input", search)
  input.form?.addEventListener("reset", () => setTimeout(search))
  if (input.value || new URLSearchParams(location.search).has("q")) setTimeout(search)
})()
