import { EMPTY_APPLICATION } from '@/domain/rules/applicationContent'
import { aFile } from '@/tests/screens/people'
import { renderScreen, screen } from '@/tests/screens/renderScreen'
import { EvidenceList, type EvidenceListProps } from './EvidenceList'

const EVIDENCE: EvidenceListProps = {
  category: 'agency',
  path: 'R5.1a',
  needs: [
    { asks: '在公共就业服务机构工作', standing: 'met', words: '' },
    { asks: '从事就业服务工作满 5 年', standing: 'missing', words: '到 2027年7月满' },
  ],
  warnings: ['年龄超过 65 岁'],
  content: {
    ...EMPTY_APPLICATION,
    unitKind: 'publicAgency',
    proofs: [
      { kind: 'employmentProof', key: 'f1' },
      { kind: 'employmentProof', key: 'f2' },
      { kind: 'honour', key: 'f3' },
    ],
    facts: { ...EMPTY_APPLICATION.facts, employmentServiceSince: '2022-07' },
  },
  files: [aFile('f1'), aFile('f2')],
}

it('says how each need stands, and what the applicant told beside the paper', () => {
  renderScreen(<EvidenceList {...EVIDENCE} />)

  expect(screen.getByLabelText('符合：在公共就业服务机构工作')).toBeInTheDocument()
  expect(screen.getByLabelText('还差：从事就业服务工作满 5 年。到 2027年7月满')).toBeInTheDocument()
  expect(screen.getByText('年龄超过 65 岁')).toBeInTheDocument()
  expect(screen.getByText('2022年7月')).toBeInTheDocument()
  expect(screen.getByText('公共就业服务机构')).toBeInTheDocument()
})

it('groups the papers by what they prove, and counts those still kept back by the check', () => {
  renderScreen(<EvidenceList {...EVIDENCE} />)

  expect(screen.getByText('工作年限证明（2 份）')).toBeInTheDocument()
  expect(screen.queryByText(/^荣誉证书（/)).not.toBeInTheDocument()
  expect(screen.getByText('还有 1 份正在进行内容检查，通过后显示')).toBeInTheDocument()
})

it('names what is missing and which other ways fit, where the viewer is told of them', () => {
  const otherPaths = [
    { path: 'R5.2' as const, label: '从事相关工作的副教授、副研究员及以上人员', fits: false },
    { path: 'R5.5' as const, label: '全国十佳或星级选手', fits: true },
  ]
  const { unmount } = renderScreen(<EvidenceList {...EVIDENCE} otherPaths={otherPaths} missingProofs={['获奖证书']} />)

  expect(screen.getByText('按所填内容也符合：全国十佳或星级选手')).toBeInTheDocument()
  expect(screen.getByText('还缺：获奖证书')).toBeInTheDocument()
  unmount()
  renderScreen(<EvidenceList {...EVIDENCE} />)
  expect(screen.queryByText(/^按所填内容/)).not.toBeInTheDocument()
  expect(screen.queryByText(/^还缺/)).not.toBeInTheDocument()
})
