import { pickText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonRow,
  Checkbox,
  DateField,
  Disclosure,
  Form,
  InlineForm,
  Notice,
  Section,
  Select,
  TextField,
  usePage,
} from '../../../../ui/index.ts'
import { championPaths as paths } from '../../paths.ts'
import { yesWays } from '../../schema.ts'
import type { ChampionPageProps } from './champion-page.tsx'

/** Somebody is asked: what for, and their answer, which they give here or a coordinator notes. */
export function Asked(props: ChampionPageProps) {
  const { champion, asked, may } = props
  const { t, lab, language, format } = usePage()
  const here = { lab: lab!.slug, championId: champion.id }
  const titles = asked.map(({ title }) => pickText(title, language).text)
  const what = titles.length > 0 ? format.list(titles) : t('champions.for.lab')
  return (
    <Section id="asked" title={t('champions.asked.title')}>
      <Notice title={t(may.self ? 'champions.asked.self' : 'champions.asked.other', champion)}>
        <p>{t('champions.asked.for', { what })}</p>
        <p>{t('champions.asked.text')}</p>
      </Notice>
      {may.self ? <SayYes {...props} /> : <NoteYes {...props} />}
      <InlineForm action={paths.no(here)}>
        {t(may.self ? 'champions.asked.no' : 'champions.asked.note-no')}
      </InlineForm>
    </Section>
  )
}

function SayYes({ champion, values, problems }: ChampionPageProps) {
  const { t, lab } = usePage()
  const action = paths.yes({ lab: lab!.slug, championId: champion.id })
  return (
    <Form action={action}>
      <Checkbox
        name="named"
        label={t('champions.asked.named')}
        hint={t('champions.asked.named-hint')}
        {...{ values, problems }}
      />
      <ButtonRow>
        <Button>{t('champions.asked.yes')}</Button>
      </ButtonRow>
    </Form>
  )
}

function NoteYes({ champion, values, problems }: ChampionPageProps) {
  const { t, lab } = usePage()
  const form = { values, problems }
  const action = paths.notedYes({ lab: lab!.slug, championId: champion.id })
  return (
    <Disclosure summary={t('champions.asked.note')} open={problems.length > 0}>
      <Form action={action}>
        <DateField name="yesOn" label={t('champions.offers.said-yes')} {...form} />
        <Select
          name="yesHow"
          label={t('champions.asked.how')}
          options={yesWays
            .filter((value) => value !== 'page')
            .map((value) => ({ value, label: t(`champions.yes.${value}`) }))}
          {...form}
        />
        <TextField name="yesWitness" label={t('champions.asked.witness')} {...form} />
        <Checkbox
          name="named"
          label={t('champions.field.named')}
          hint={t('champions.add.named-hint')}
          {...form}
        />
        <ButtonRow>
          <Button>{t('champions.asked.note-yes')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}
