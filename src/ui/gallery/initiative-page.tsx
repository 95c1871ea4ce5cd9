import {
  ButtonLink,
  ButtonRow,
  Card,
  CardGrid,
  Columns,
  LinkList,
  Notice,
  PageTop,
  Panel,
  Person,
  PhaseTracker,
  ProgressBar,
  QrCode,
  Section,
  StateTag,
  Tag,
  TagRow,
  Timeline,
} from '../index.ts'

/** A public page as residents see it: where we are, what you can do now, what was decided. */
export function InitiativePage() {
  return (
    <>
      <PageTop
        kicker="Initiative"
        title="Night visits without the long drive"
        lead="Together with residents, home carers and the region we look for a safe way to be there at night, also where the road ends."
      >
        <TagRow>
          <Tag>Home care</Tag>
          <Tag>Ådalen</Tag>
          <StateTag tone="accent">Running since May</StateTag>
        </TagRow>
      </PageTop>
      <Section id="phases" title="Where we are: step 3 of 5">
        <PhaseTracker phases={phases} />
      </Section>
      <Columns aside>
        <Section id="now" title="What you can do now">
          <CardGrid>
            <Card
              title="Try the night camera for two weeks"
              href="#a"
              below="Open until 12 December"
            >
              Six homes are wanted. A carer visits you first and shows how it works.
            </Card>
            <Card
              title="Come to the kitchen-table evening"
              href="#b"
              below="Thursday 18:30, Junsele"
            >
              Coffee and a bus home are included. You can also join by phone.
            </Card>
          </CardGrid>
        </Section>
        <Section id="ask" title="Ask somebody">
          <Panel>
            <Person name="Elin Sandström" role="Local champion, 060-555 01 20" />
            <LinkList
              items={[
                { label: 'Everything on paper', address: '#c', note: 'Prints on two pages' },
                { label: 'Who decides here', address: '#d' },
              ]}
            />
            <QrCode address="https://example.org/vasternorrland/night" text="example.org/night" />
          </Panel>
        </Section>
      </Columns>
      <Section id="decided" title="What was decided, and why">
        <Timeline entries={decisions} />
      </Section>
      <Section id="gate" title="Before we go on">
        <ProgressBar label="Conditions met" done={3} of={5} text="3 of 5" />
        <Notice title="The next gate belongs to the residents" tone="info">
          <p>Only the residents’ group of Ådalen can pass it. They meet on 3 December.</p>
        </Notice>
        <ButtonRow>
          <ButtonLink href="#e">Tell us what matters</ButtonLink>
          <ButtonLink href="#f" look="secondary">
            See the conditions
          </ButtonLink>
        </ButtonRow>
      </Section>
    </>
  )
}

const phases = [
  { name: 'Understand', state: 'done' as const, dates: 'May to June', address: '#p1' },
  { name: 'Define together', state: 'done' as const, dates: 'June to September', address: '#p2' },
  { name: 'Design together', state: 'now' as const, dates: 'until Christmas', address: '#p3' },
  { name: 'Try it out', state: 'later' as const, dates: 'after the snow' },
  { name: 'Decide', state: 'later' as const },
]

const decisions = [
  {
    when: '14 September 2026',
    dateTime: '2026-09-14',
    title: 'We design for nights, not for days',
    address: '#1',
    important: true,
    children: 'Carers drive nine hours every night, and most visits find people asleep.',
  },
  {
    when: '2 June 2026',
    dateTime: '2026-06-02',
    title: 'Twelve carers and nine residents were heard',
  },
  { when: '4 May 2026', dateTime: '2026-05-04', title: 'The lab started the initiative' },
]
