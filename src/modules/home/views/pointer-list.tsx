import type { Pointer } from '../../../platform/manifest.ts'
import { pickText } from '../../../shared/language.ts'
import { LinkList, usePage } from '../../../ui/index.ts'

export type PointerListProps = {
  pointers: readonly Pointer[]
  /** Under each: the day it is about. */
  saysWhen?: boolean
}

/** Sentences that lead to where one can act. */
export function PointerList({ pointers, saysWhen }: PointerListProps) {
  const { t, format } = usePage()
  const say = usePointerWords()
  const when = ({ at, reason }: Pointer): string | undefined => {
    if (!at || !reason) return at ? format.date(at) : undefined
    const date = format.date(at)
    return reason === 'overdue' ? t('home.stuck.due', { date }) : t('home.stuck.since', { date })
  }
  return (
    <LinkList
      items={pointers.map((pointer) => ({
        label: say(pointer),
        address: pointer.address,
        note: saysWhen ? when(pointer) : undefined,
      }))}
    />
  )
}

/** Words a pointer in the reader's language: people's own texts picked, dates written out. */
function usePointerWords(): (pointer: Pointer) => string {
  const { t, language, format } = usePage()
  return ({ key, values = {}, texts = {} }) => {
    const written = Object.entries(values).map(([name, value]) => [
      name,
      value instanceof Date ? format.date(value) : value,
    ])
    const picked = Object.entries(texts).map(([name, text]) => [
      name,
      pickText(text, language).text,
    ])
    return t(key, Object.fromEntries([...written, ...picked]))
  }
}
