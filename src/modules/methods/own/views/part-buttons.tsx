import { Button, usePage } from '../../../../ui/index.ts'
import { methodPaths as paths } from '../../paths.ts'
import type { PartRef } from '../parts.ts'

type Props = {
  at: { lab: string; ownTemplateId: string }
  part: PartRef
  name: string
  first: boolean
  last: boolean
  /** Left out or not; null for what can only be removed. */
  skipped?: boolean | null
}

/** The buttons of one part of a draft: one place up or down, left out or taken in. They belong to the page's one form. */
export function PartButtons({ at, part, name, first, last, skipped = false }: Props) {
  const { t } = usePage()
  const value = `${part.kind} ${part.phase} ${part.key}`
  const about = <span class="ds-sr-only"> {name}</span>
  return (
    <div class="part-buttons">
      {!first && (
        <Button look="tertiary" name="up" value={value}>
          {t('methods.draft.up')}
          {about}
        </Button>
      )}
      {!last && (
        <Button look="tertiary" name="down" value={value}>
          {t('methods.draft.down')}
          {about}
        </Button>
      )}
      {skipped !== null && (
        <Button
          look="tertiary"
          name={skipped ? 'take' : 'skip'}
          value={value}
          formaction={paths.skips(at)}
        >
          {t(skipped ? 'methods.draft.take' : 'methods.draft.skip')}
          {about}
        </Button>
      )}
    </div>
  )
}
