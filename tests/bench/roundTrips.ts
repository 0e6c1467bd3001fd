import { completeContent, makeFile, type LogDesk } from '@/tests/cloud/logDesk'

/** One action and how often it may ask the database. */
export interface Budget {
  what: string
  most: number
  /** The call itself comes last; what it needs comes before and is not counted. */
  call: (desk: LogDesk) => Promise<unknown>
}

/** Round trips to the database that each of the main actions may take. */
export const ROUND_TRIPS: readonly Budget[] = [
  {
    what: 'search by name and filters',
    most: 2,
    call: ({ seeker }) => seeker.must('experts.search', { words: '陆知远', city: '320100', industry: 'education' }),
  },
  { what: 'expert page', most: 2, call: ({ seeker }) => seeker.must('experts.get', { id: 'e1' }) },
  { what: 'submit log with photos', most: 5, call: submitLog },
  {
    what: 'ask an expert',
    most: 5,
    call: ({ seeker }) =>
      seeker.must('consultations.ask', {
        expertId: 'e1',
        serviceType: 'planning',
        city: '320100',
        summary: '转行做数据分析要怎么准备',
        hideName: false,
      }),
  },
]

async function submitLog({ cloud, expert }: LogDesk): Promise<unknown> {
  cloud.load('files', [makeFile('photo-1'), makeFile('photo-2')])
  const { id, version } = await expert.must('serviceLogs.start', {})
  return expert.must('serviceLogs.submit', { id, version, content: completeContent() })
}
