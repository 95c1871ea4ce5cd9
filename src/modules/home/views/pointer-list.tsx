import type { Pointer } from '../../../platform/manifest.ts'
import { pickText } from '../../../shared/language.ts'
import { LinkList, LocalTextOf, usePage } from '../../../ui/index.ts'

export type PointerListProps = {
  pointers: readonly Pointer[]
  /** Under each: the initiative it belongs to. */
  saysWhere?: boolean
  saysWhen?: boolean
}

/** Sentences that lead to where one can act. */
export function PointerList({ pointers, saysWhere, saysWhen }: PointerListProps) {
  const { format } = usePage()
  const say = usePointerWords()
  return (
    <LinkList
      items={pointers.map((pointer) => ({
        label: say(pointer),
        address: pointer.address,
        note:
          (saysWhere && pointer.about) || (saysWhen && pointer.at) ? (
            <>
              {saysWhere && pointer.about && <LocalTextOf text={pointer.about.title} />}
              {saysWhere && pointer.about && saysWhen && pointer.at && ' · '}
              {saysWhen && pointer.at && format.date(pointer.at)}
            </>
          ) : undefined,
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
