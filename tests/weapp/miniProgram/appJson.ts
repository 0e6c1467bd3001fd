import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the bundle's `app.json` tells WeChat. */
export interface AppJson {
  firstPage: string
  isTab(route: string): boolean
  has(route: string): boolean
  /** Every page, main package first. */
  routes: readonly string[]
}

interface Written {
  pages: string[]
  entryPagePath?: string
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string }[] }
}

/** Reads the `app.json` of a bundle. */
export function readAppJson(dist: string): AppJson {
  const written = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as Written // WeChat's own format
  const subPages = (written.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => `${root.replace(/\/$/, '')}/${page}`),
  )
  const routes = [...written.pages, ...subPages]
  const tabs = new Set((written.tabBar?.list ?? []).map(({ pagePath }) => pagePath))
  return {
    firstPage: written.entryPagePath ?? written.pages[0] ?? '',
    isTab: (route) => tabs.has(route),
    has: (route) => routes.includes(route),
    routes,
  }
}
