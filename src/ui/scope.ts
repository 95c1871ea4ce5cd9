import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language, LocalText } from '../shared/language.ts'
import type { Formats, Translate } from '../platform/i18n.ts'

/** A link of the main navigation, already worded. */
export type NavigationLink = { label: string; address: string; current: boolean }

/** Where the built files are, by the addresses under which a browser may keep them. */
export type PageAssets = { css: string; font: string; islands: Record<string, string> }

/** The lab a page belongs to, as far as a page shows it. */
export type PageLab = {
  id: string
  slug: string
  name: LocalText
  tagline?: LocalText
  languages: Language[]
  brandColour: string
  demo: boolean
}

/** What any component of a page may ask for; one per request. */
export type PageScope = {
  t: Translate
  language: Language
  lab: PageLab | null
  actor: { kind: string; name?: string | null }
  /** Path of the page shown, without its query. */
  path: string
  query: string
  size: 'md' | 'lg' | 'xl'
  scheme: 'auto' | 'light' | 'dark'
  /** The reader's connection is poor or dear: no font is loaded. */
  saveData: boolean
  navigation: NavigationLink[]
  assets: PageAssets
  /** A fresh id that makes one sent form one change, however often it is sent. */
  newOpId(): string
  timeZone: string
  /** Today in the lab, as '2026-11-22'. */
  today: string
  format: Formats
  /** What the fields of a form are called, by id; only where something is to fix. */
  fieldLabels?: Map<string, string>
}

const context = createContext<PageScope | null>(null)

/** Hands the scope of a page to everything inside it. */
export const PageScopeProvider = context.Provider

/** The scope of the page being shown. */
export function usePage(): PageScope {
  const scope = useContext(context)
  if (!scope) throw new Error('a component that calls usePage stands outside a page')
  return scope
}
