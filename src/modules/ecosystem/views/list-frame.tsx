import type { ComponentChildren } from 'preact'
import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  Form,
  Heading,
  Lead,
  Pager,
  Select,
  TextField,
  usePage,
  type FormValues,
} from '../../../ui/index.ts'
import { ecosystemPaths } from '../paths.ts'
import type { View } from '../policy.ts'
import { MapTabs, type MapTab } from './map-tabs.tsx'

type Props = {
  tab: MapTab
  view: View
  title: string
  lead: string
  /** What may be begun from here. */
  above?: ComponentChildren
  search: ComponentChildren
  /** The address of the list, and of it as it is narrowed, from where a page begins. */
  list: string
  query(after?: string): string
  narrowed: boolean
  next: string | null
  paged: boolean
  /** What is said and can be done where nothing stands here at all. */
  none: { title: string; text?: string; add?: { label: string; address: string } }
  count: number
  /** What was found. */
  children: ComponentChildren
}

/** A list of the map: its tabs, its search, what was found or why nothing was, and the way to the next page. */
export function ListFrame(props: Props) {
  const { tab, view, title, lead, above, search, list, query, next, paged, count } = props
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Lead>{lead}</Lead>
      <MapTabs current={tab} view={view} />
      {above}
      {search}
      {count === 0 ? <Nothing {...props} /> : props.children}
      <Pager
        of={title}
        next={next ? list + query(next) : undefined}
        first={paged ? list + query() : undefined}
      />
    </>
  )
}

function Nothing({ narrowed, none, list }: Props) {
  const { t } = usePage()
  return narrowed ? (
    <EmptyState
      title={t('ecosystem.list.none-found')}
      action={{ label: t('ecosystem.list.all'), address: list }}
    />
  ) : (
    <EmptyState title={none.title} action={none.add}>
      {none.text && <p>{none.text}</p>}
    </EmptyState>
  )
}

/** Adding to the map by hand, or from a file. */
export function AddOrTakeIn({ label, address }: { label: string; address: string }) {
  const { t, lab } = usePage()
  return (
    <ButtonRow>
      <ButtonLink href={address}>{label}</ButtonLink>
      <ButtonLink look="secondary" href={ecosystemPaths.newImport({ lab: lab!.slug })}>
        {t('ecosystem.import.title')}
      </ButtonLink>
    </ButtonRow>
  )
}

type SearchProps = { action: string; values: FormValues; children: ComponentChildren }

/** Searching a list of the map by words, and by what narrows it. */
export function SearchForm({ action, values, children }: SearchProps) {
  const { t } = usePage()
  return (
    <Form action={action} method="get">
      <TextField
        name="words"
        type="search"
        label={t('ecosystem.list.words')}
        optional
        values={values}
      />
      {children}
      <ButtonRow>
        <Button look="secondary">{t('ecosystem.list.search')}</Button>
      </ButtonRow>
    </Form>
  )
}

type NarrowProps = Pick<Parameters<typeof Select>[0], 'name' | 'label' | 'options' | 'values'>

/** One thing to narrow a list by; nothing chosen leaves it as it is. */
export function Narrow({ empty, ...given }: NarrowProps & { empty?: string }) {
  const { t } = usePage()
  return <Select {...given} empty={empty ?? t('ecosystem.list.any')} optional />
}
