import type { Context, MiddlewareHandler } from 'hono'
import { isLanguage, languages, type Language } from '../../shared/language.ts'
import type { Settings } from '../config.ts'
import { readCookie, writeCookie } from './cookies.ts'
import type { Reading } from './context.ts'

const sizes = ['md', 'lg', 'xl'] as const
const schemes = ['auto', 'light', 'dark'] as const

/** Text size and colour scheme as this browser asked for them, else the plain ones. */
export function readingOf(text: string | undefined): Reading {
  const [size, scheme] = (text ?? '').split('.')
  return {
    size: sizes.find((s) => s === size) ?? 'md',
    scheme: schemes.find((s) => s === scheme) ?? 'auto',
  }
}

/** The language to speak: the chosen one, else the browser's, else the lab's own first. */
export function languageOf(c: Context, settings: Settings, offered: readonly Language[]): Language {
  const chosen = readCookie(c, settings, 'language')
  if (isLanguage(chosen) && offered.includes(chosen)) return chosen
  for (const range of (c.req.header('accept-language') ?? '').slice(0, 200).split(',')) {
    const asked = range.trim().slice(0, 2).toLowerCase()
    const found = offered.find((language) => language === asked)
    if (found) return found
  }
  return offered[0] ?? languages[0]
}

/** `?language=sv` on any address: remembers the choice and goes on to the address without it. */
export function chooseLanguage(settings: Settings): MiddlewareHandler {
  return async (c, next) => {
    const chosen = c.req.method === 'GET' ? c.req.query('language') : undefined
    if (!isLanguage(chosen)) return next()
    writeCookie(c, settings, 'language', chosen)
    const address = new URL(c.req.url)
    address.searchParams.delete('language')
    return c.redirect(address.pathname.replace(/^\/+/, '/') + address.search, 303)
  }
}
