import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  Checkboxes,
  DateField,
  Form,
  Heading,
  HiddenFields,
  Lead,
  NumberField,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { languageName, spokenLanguages } from '../../../sessions/index.ts'
import { championPaths as paths } from '../../paths.ts'
import { professions } from '../../schema.ts'
import type { Choice } from './list-page.tsx'

type Shared = { values: FormValues; problems: readonly Problem[] }
type NewProps = Shared & {
  /** They were a champion before. */
  again: boolean
  people: readonly Choice[]
  places: readonly Choice[]
  initiatives: readonly Choice[]
}

/** The form that asks a person of the lab to be a champion. */
export function NewChampionPage({ again, people, places, initiatives, ...form }: NewProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('champions.add.title')}</Heading>
      <Lead>{t(again ? 'champions.add.again' : 'champions.add.lead')}</Lead>
      <Form action={paths.list(here)} problems={form.problems} keepDraft="champion">
        <Select
          name="participantId"
          label={t('champions.field.person')}
          hint={t('champions.add.person-hint')}
          options={people}
          {...form}
        />
        <ChampionFields {...form} />
        <Places places={places} {...form} />
        <ScopeFields initiatives={initiatives} {...form} />
        <Row back={paths.list(here)} label="champions.add.ask" />
      </Form>
    </>
  )
}

type ChangeProps = Shared & {
  champion: { id: string; name: string }
  mayName: boolean
  /** Only a coordinator says which communities somebody keeps. */
  places: readonly Choice[] | null
  kept: readonly string[]
}

/** What is known of a champion, to put right. */
export function ChangeChampionPage({ champion, mayName, places, kept, ...form }: ChangeProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, championId: champion.id }
  return (
    <>
      <Heading level={1} kicker={champion.name}>
        {t('champions.change.title')}
      </Heading>
      <Form action={paths.details(here)} problems={form.problems}>
        <HiddenFields values={{ version: String(form.values.version) }} />
        <ChampionFields {...form} />
        {mayName || form.values.named ? (
          <Named {...form} />
        ) : (
          <p class="note">{t('champions.refused.only-they-say')}</p>
        )}
        <Row back={paths.champion(here)} />
      </Form>
      {places && (
        <Form action={paths.communities(here)}>
          <Heading level={2}>{t('champions.field.communities')}</Heading>
          <Places places={places} values={{ 'placeIds[]': kept }} problems={[]} />
          <ButtonRow>
            <Button look="secondary">{t('champions.communities.save')}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}

function Row({ back, label = 'champions.save' }: { back: string; label?: string }) {
  const { t } = usePage()
  return (
    <ButtonRow>
      <Button>{t(label)}</Button>
      <ButtonLink look="secondary" href={back}>
        {t('champions.back')}
      </ButtonLink>
    </ButtonRow>
  )
}

/** The communities of a lab to tick. */
export function Places({ places, ...form }: Shared & { places: readonly Choice[] }) {
  const { t } = usePage()
  if (places.length === 0) return null
  return (
    <Checkboxes
      name="placeIds"
      label={t('champions.field.communities')}
      hint={t('champions.communities.hint')}
      options={places}
      optional
      {...form}
    />
  )
}

/** What a champion is, apart from who and for what: also filled in when an offer is accepted. */
export function ChampionFields({ values, problems }: Shared) {
  const { t, language } = usePage()
  const form = { values, problems }
  return (
    <>
      <Select
        name="profession"
        label={t('champions.field.profession')}
        options={professions.map((value) => ({
          value,
          label: t(`champions.profession.${value}`),
        }))}
        {...form}
      />
      <TextField
        name="professionWords"
        label={t('champions.field.profession-words')}
        hint={t('champions.add.profession-hint')}
        optional
        {...form}
      />
      <TextField name="organisation" label={t('champions.field.organisation')} optional {...form} />
      <Checkbox
        name="employed"
        label={t('champions.field.employed')}
        hint={t('champions.add.employed-hint')}
        {...form}
      />
      <Checkboxes
        name="languages"
        label={t('champions.field.languages')}
        options={spokenLanguages.map((code) => ({
          value: code,
          label: languageName(code, language),
        }))}
        optional
        {...form}
      />
      <NumberField
        name="cap"
        decimal
        label={t('champions.field.cap')}
        hint={t('champions.add.cap-hint')}
        {...form}
      />
      <DateField name="since" label={t('champions.field.since')} {...form} />
    </>
  )
}

/** Whether the name may be public. */
export function Named(form: Shared) {
  const { t } = usePage()
  return (
    <Checkbox
      name="named"
      label={t('champions.field.named')}
      hint={t('champions.add.named-hint')}
      {...form}
    />
  )
}

/** What somebody is a champion for: the whole lab, said aloud, or initiatives. */
export function ScopeFields({ initiatives, ...form }: Shared & { initiatives: readonly Choice[] }) {
  const { t } = usePage()
  return (
    <>
      <Checkbox
        name="wholeLab"
        label={t('champions.add.whole-lab')}
        hint={t('champions.add.whole-lab-hint')}
        {...form}
      />
      {initiatives.length > 0 && (
        <Checkboxes
          name="initiativeIds"
          label={t('champions.add.initiatives')}
          options={initiatives}
          optional
          {...form}
        />
      )}
    </>
  )
}
