import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonRow,
  DateOf,
  Form,
  Heading,
  HiddenFields,
  InlineForm,
  Markdown,
  Notice,
  Panel,
  PrintButton,
  Section,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { supportPaths as paths } from '../../support-paths.ts'
import { isOpen, type ListedThanks } from '../queries.ts'

type Props = {
  thanks: ListedThanks
  self: string | null
  said: boolean
  mayTakeDown: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Words of thanks to print, and whether everybody may read them. */
export function ThanksPage(props: Props) {
  const { thanks, self, said, mayTakeDown } = props
  const { t, lab } = usePage()
  const { id, words, toId, toName, fromId, fromName, givenAt, giverAgrees, receiverAgrees } = thanks
  const here = { lab: lab!.slug, championThanksId: id }
  const isReceiver = self === toId
  const mine = isReceiver || (fromId !== null && self === fromId)
  const agrees = isReceiver ? receiverAgrees : giverAgrees
  return (
    <>
      {said && (
        <Notice tone="success" announced title={t('champions.thanks.said', { name: toName })} />
      )}
      <Heading level={1} kicker={t('champions.thanks.kicker')}>
        {t('champions.thanks.to', { name: toName })}
      </Heading>
      <Panel>
        <Markdown text={words} under={1} />
      </Panel>
      <p>
        {fromName ?? t('champions.thanks.somebody')}, <DateOf value={givenAt} />
      </p>
      <p class="note">
        {isOpen(thanks) ? t('champions.thanks.is-public') : t('champions.thanks.both')}
      </p>
      {thanks.takenDownAt && (
        <Notice tone="warning" title={t('champions.thanks.is-down')}>
          <p>{thanks.takenDownBecause}</p>
        </Notice>
      )}
      {mine && (
        <ButtonRow>
          <InlineForm action={paths.thanksPublicity(here)} fields={{ agrees: agrees ? '' : 'yes' }}>
            {agrees ? t('champions.thanks.disagree') : t('champions.thanks.agree')}
          </InlineForm>
          <InlineForm action={paths.thanksRemoval(here)} look="tertiary" danger>
            {t('champions.thanks.remove')}
          </InlineForm>
        </ButtonRow>
      )}
      {mayTakeDown && <TakingDown {...props} />}
      <PrintButton />
    </>
  )
}

/** A coordinator takes words down with a reason that the two read, or puts them back. */
function TakingDown({ thanks, problems, values }: Props) {
  const { t, lab } = usePage()
  const action = paths.thanksTakingDown({ lab: lab!.slug, championThanksId: thanks.id })
  if (thanks.takenDownAt) {
    return <InlineForm action={action}>{t('champions.thanks.put-back')}</InlineForm>
  }
  return (
    <Section id="take-down" title={t('champions.thanks.take-down')}>
      <Form action={action} problems={problems}>
        <HiddenFields values={{ down: 'yes' }} />
        <TextArea
          name="because"
          label={t('champions.board.because')}
          hint={t('champions.thanks.because-hint')}
          rows={2}
          charsMax={limits.reason}
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button look="secondary" danger>
            {t('champions.thanks.take-down')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
