import type { FileView } from '@/domain/contract/fields'
import { cloud } from '@/tests/screens/cloud'
import { aFile, aSeeker } from '@/tests/screens/people'
import { renderScreen, screen, tap, waitFor } from '@/tests/screens/renderScreen'
import { Attachments } from './Attachments'
import { usePhotoQueue } from './photoQueue'
import { useAttachments } from './useAttachments'

const KINDS = { title: '职称证书', award: '获奖证书', other: '其他材料' } as const
type Kind = keyof typeof KINDS

let draft = ''
let made = 0

function Form({ files = [], max = 3 }: { files?: { kind: Kind; file: FileView }[]; max?: number }) {
  const attachments = useAttachments({ draft, purpose: 'applicationProof', kinds: KINDS, max, files })
  return (
    <>
      <Attachments attachments={attachments} wanted={['title']} hints={{ title: '正反两面' }} />
      <output>{attachments.entries.map(({ kind, key }) => `${kind}:${key}`).join(' ')}</output>
    </>
  )
}

async function choose(label: string, ...paths: string[]) {
  cloud.choose(...paths)
  await tap(screen.getByRole('button', { name: `添加${label}` }))
  await tap(screen.getByRole('button', { name: '从相册选择' }))
}

const entries = () => screen.getByRole('status').textContent

beforeEach(() => {
  made += 1
  draft = `application-${made}`
  let files = 0
  cloud.answers('account.me', aSeeker())
  cloud.answers('account.addFile', () => aFile(`file-${(files += 1)}`))
})

describe('Attachments', () => {
  it('shows what is wanted, and adds another kind by name', async () => {
    renderScreen(<Form />)
    expect(screen.getByText('正反两面')).toBeInTheDocument()
    expect(screen.queryByText('获奖证书')).not.toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '添加其他种类的材料' }))
    await tap(screen.getByRole('button', { name: '获奖证书' }))
    await choose('获奖证书', 'a.jpg')
    await choose('职称证书', 'b.jpg')

    await waitFor(() => expect(entries()).toBe('title:file-2 award:file-1'))
    expect(cloud.inputsOf('account.addFile')).toEqual([
      expect.objectContaining({ purpose: 'applicationProof' }),
      expect.objectContaining({ purpose: 'applicationProof' }),
    ])
    expect(screen.getByText(/^共 2 份，最多 3 份/)).toBeInTheDocument()
  })

  it('restores what the server has, under its kinds', async () => {
    renderScreen(
      <Form
        files={[
          { kind: 'other', file: aFile('f-other') },
          { kind: 'title', file: aFile('f-title') },
        ]}
      />,
    )

    await waitFor(() => expect(entries()).toBe('title:f-title other:f-other'))
    expect(screen.getByText('其他材料')).toBeInTheDocument()
  })

  it('offers no room beyond the whole, whatever the kind', async () => {
    renderScreen(<Form max={1} files={[{ kind: 'other', file: aFile('f-other') }]} />)

    await screen.findByText(/^共 1 份，最多 1 份/)

    expect(screen.queryByRole('button', { name: '添加职称证书' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '添加其他种类的材料' })).not.toBeInTheDocument()
  })

  it('removes one and leaves the others', async () => {
    renderScreen(<Form />)
    await choose('职称证书', 'a.jpg', 'b.jpg')
    await waitFor(() => expect(entries()).toBe('title:file-1 title:file-2'))

    await tap(screen.getByRole('button', { name: '职称证书 1' }))
    await tap(screen.getByRole('button', { name: '删除' }))

    expect(entries()).toBe('title:file-2')
  })

  it('goes on sending under the same kind after the app was killed', async () => {
    cloud.storing(() => new Promise(() => undefined))
    const { unmount } = renderScreen(<Form files={[{ kind: 'other', file: aFile('f-other') }]} />)
    await choose('职称证书', 'a.jpg')
    await screen.findByText(/^上传/)
    unmount()
    usePhotoQueue.setState({ drafts: {} })

    cloud.storing(async (path) => `cloud://test/${path}`)
    renderScreen(<Form files={[{ kind: 'other', file: aFile('f-other') }]} />)

    await waitFor(() => expect(entries()).toBe('title:file-1 other:f-other'))
  })
})
