import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Form,
  Heading,
  HiddenFields,
  Lead,
  Section,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { differencesOf } from '../../difference.ts'
import { methodPaths as paths } from '../../paths.ts'
import type { Template } from '../../template.ts'
import { Differences } from '../../views/differences.tsx'
import { methodOf } from '../draft.ts'
import type { DraftMistake } from '../draft-mistakes.ts'
import { nextVersion } from '../publish.ts'
import type { OpenedDraft } from '../queries.ts'
import { seenMark } from '../seen.ts'
import { MistakeList } from './mistake-list.tsx'

type Props = {
  at: { lab: string; ownTemplateId: string }
  found: OpenedDraft
  /** The version before, or the method it was copied from. */
  before: Template | null
  mistakes: readonly DraftMistake[]
  values: FormValues
  problems?: readonly Problem[]
}

/** Publishing a version: what is new in it, and what still has to be mended first. */
export function PublishPage(props: Props) {
  const { at, found, before, mistakes, problems = [] } = props
  const { t } = usePage()
  const version = nextVersion(found.versions[0]?.version ?? null)
  return (
    <>
      <Heading level={1} kicker={t('methods.publish.kicker', { version })}>
        {t('methods.publish.title')}
      </Heading>
      <Lead>{t('methods.publish.lead')}</Lead>
      {mistakes.length > 0 ? (
        <>
          <ErrorSummary problems={problems} />
          <MistakeList at={at} mistakes={mistakes} />
          <p>
            <ButtonLink look="secondary" href={paths.draft(at)}>
              {t('methods.preview.back')}
            </ButtonLink>
          </p>
        </>
      ) : (
        <PublishForm {...props} problems={problems} />
      )}
      {before && (
        <Section id="new" title={t('methods.publish.new')}>
          <Differences found={differencesOf(before, methodOf(found.content))} />
        </Section>
      )}
    </>
  )
}

function PublishForm({ at, found, values, problems = [] }: Props) {
  const { t } = usePage()
  return (
    <Form action={paths.publication(at)} problems={problems}>
      <HiddenFields values={{ seen: seenMark(found.content) }} />
      <TextArea
        name="whatChanged"
        label={t('methods.publish.what-changed')}
        hint={t('methods.publish.what-changed-hint')}
        optional
        rows={3}
        charsMax={limits.summary}
        values={values}
        problems={problems}
      />
      <ButtonRow>
        <Button>{t('methods.publish.button')}</Button>
        <ButtonLink look="secondary" href={paths.draft(at)}>
          {t('methods.cancel')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
