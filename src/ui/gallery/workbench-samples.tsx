import type {
  FlowEdge,
  FlowNode,
  Requirement,
  SummaryItem,
  Task,
  ThreadStep,
  Tone,
  TrackedPhase,
} from '../index.ts'

/** What the workbench page of the gallery shows. */
export const requirements: Requirement[] = [
  {
    name: 'The challenge question has a version everyone agreed on',
    state: 'met',
    stateLabel: 'met',
  },
  {
    name: 'A resident has signed',
    state: 'waiting',
    stateLabel: 'waiting',
    detail: 'Waits for Gunvor Nyström, asked by letter on 11 November.',
  },
  {
    name: 'Outreach to a seldom-heard group is documented',
    state: 'not-met',
    stateLabel: 'not met',
    detail: 'No evidence proves it yet.',
  },
  {
    name: 'Every contribution has an answer',
    state: 'not-checkable',
    stateLabel: 'not checkable yet',
  },
  {
    name: 'The baseline is recorded',
    state: 'overridden',
    stateLabel: 'overridden',
    detail: 'Lars Edin, 3 November: the figures come with the quarter report.',
  },
]

export const tasks: Task[] = [
  {
    title: 'Interview night carers',
    address: '#i',
    hint: 'Elin Sandström, due 28 November',
    state: { tone: 'accent', label: 'Doing' },
  },
  { title: 'Measure the driving', address: '#m', state: { tone: 'success', label: 'Done' } },
  {
    title: 'Invite the youth council',
    address: '#y',
    hint: 'Blocked because nobody has their address',
    state: { tone: 'danger', label: 'Blocked' },
  },
  { title: 'Print the packs', state: { tone: 'neutral', label: 'To do' } },
]

export const rows: { name: string; before: string; after: string; judged: string; tone: Tone }[] = [
  {
    name: 'Hours of driving a night',
    before: '9.0',
    after: '4.5',
    judged: 'Better',
    tone: 'success',
  },
  {
    name: 'Cost per person a month',
    before: '€ 1,240',
    after: '€ 1,190',
    judged: 'Too early',
    tone: 'warning',
  },
  { name: 'Woken by a visit', before: '61 %', after: '22 %', judged: 'Better', tone: 'success' },
]

export const terms: SummaryItem[] = [
  {
    term: 'Title',
    value: 'Night visits without the long drive',
    action: { label: 'Change', about: 'the title', address: '#t' },
  },
  {
    term: 'Place',
    value: 'Ådalen',
    action: { label: 'Change', about: 'the place', address: '#p' },
  },
  { term: 'Method', value: 'Five steps (IMPROVE), version 1' },
]

export const phases: TrackedPhase[] = Array.from({ length: 14 }, (_, place) => ({
  name: `Step ${place + 1} of the roadmap`,
  state: place < 4 ? 'done' : place < 6 ? 'now' : 'later',
  dates: place === 6 ? 'after harvest' : undefined,
  note: place === 2 ? 'Returned to once' : undefined,
}))

export const steps: ThreadStep[] = [
  { kind: 'Story', title: 'The carer comes when I have just fallen asleep', address: '#s' },
  { kind: 'Theme', title: 'Being woken for safety', address: '#t' },
  { kind: 'Challenge', title: 'Night visits without the long drive', here: true },
  { kind: 'Idea', title: 'A camera I switch on myself', address: '#x', note: 'Tried in six homes' },
]

export const flow: { nodes: FlowNode[]; edges: FlowEdge[] } = {
  nodes: [
    {
      id: 's1',
      kind: 'Story',
      label: 'The carer comes when I have just fallen asleep',
      level: 0,
      address: '#1',
    },
    {
      id: 's2',
      kind: 'Story',
      label: 'Ninety minutes of road for ten minutes',
      level: 0,
      address: '#2',
    },
    { id: 't', kind: 'Theme', label: 'Being woken for safety', level: 1, address: '#3' },
    {
      id: 'c',
      kind: 'Challenge',
      label: 'Night visits without the long drive',
      level: 2,
      here: true,
    },
    { id: 'i', kind: 'Idea', label: 'A camera I switch on myself', level: 3, address: '#4' },
  ],
  edges: [
    { from: 's1', to: 't' },
    { from: 's2', to: 't' },
    { from: 't', to: 'c' },
    { from: 'c', to: 'i' },
  ],
}
