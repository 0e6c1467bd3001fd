import { cloud } from '@/tests/screens/cloud'
import { aFile, aSeeker } from '@/tests/screens/people'
import { renderScreen, screen, tap, waitFor } from '@/tests/screens/renderScreen'
import { PhotoGrid } from './PhotoGrid'
import { usePhotoQueue } from './photoQueue'
import { usePhotos } from './usePhotos'

let draft = 'log-0'
let made = 0

function Form() {
  const photos = usePhotos({ draft, purpose: 'logPhoto', max: 3 })
  return (
    <>
      <PhotoGrid label="现场照片" photos={photos} max={3} />
      <output>{photos.keys.join(',')}</output>
    </>
  )
}

/** A killed app forgets what is in memory; what is stored on the phone stays. */
function killApp() {
  usePhotoQueue.setState({ drafts: {} })
}

async function choose(...paths: string[]) {
  cloud.choose(...paths)
  await tap(screen.getByRole('button', { name: '添加现场照片' }))
  await tap(screen.getByRole('button', { name: '从相册选择' }))
}

beforeEach(() => {
  made += 1
  draft = `log-${made}`
  let files = 0
  cloud.answers('account.me', aSeeker())
  cloud.answers('account.addFile', () => aFile(`file-${(files += 1)}`))
})

describe('PhotoGrid', () => {
  it('sends what was chosen and gives the keys in order', async () => {
    renderScreen(<Form />)

    await choose('a.jpg', 'b.jpg')

    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('file-1,file-2'))
    expect(screen.getByText('已选 2，最多 3')).toBeInTheDocument()
    expect(
      cloud.inputsOf('account.addFile').map((input) => JSON.stringify(input).replace(/seeker\/[^.]+/, 'seeker/ID')),
    ).toEqual([
      '{"fileId":"cloud://test/uploads/seeker/ID.jpg","purpose":"logPhoto"}',
      '{"fileId":"cloud://test/uploads/seeker/ID.jpg","purpose":"logPhoto"}',
    ])
  })

  it('offers no more room when it is full', async () => {
    renderScreen(<Form />)

    await choose('a.jpg', 'b.jpg', 'c.jpg')

    await waitFor(() => expect(screen.getByText('已选 3，最多 3')).toBeInTheDocument())
    expect(screen.queryByRole('button', { name: '添加现场照片' })).not.toBeInTheDocument()
  })

  it('keeps one failure on its tile, and mends it by a tap without sending the file under another name', async () => {
    const stored: string[] = []
    let broken = true
    cloud.storing(async (cloudPath) => {
      stored.push(cloudPath)
      if (broken && stored.length === 1) throw new Error('connection reset')
      return `cloud://test/${cloudPath}`
    })
    renderScreen(<Form />)
    await choose('a.jpg', 'b.jpg')
    await screen.findByText('没有传上')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('file-1'))

    broken = false
    await tap(screen.getByRole('button', { name: '现场照片 1，没有传上' }))
    expect(screen.getByText('暂时连不上服务，请稍后重试')).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '重试' }))

    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('file-2,file-1'))
    expect(stored[2]).toBe(stored[0])
  })

  it('reorders and removes', async () => {
    renderScreen(<Form />)
    await choose('a.jpg', 'b.jpg')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('file-1,file-2'))

    await tap(screen.getByRole('button', { name: '现场照片 2' }))
    await tap(screen.getByRole('button', { name: '往前移' }))
    expect(screen.getByRole('status')).toHaveTextContent('file-2,file-1')
    await tap(screen.getByRole('button', { name: '现场照片 1' }))
    await tap(screen.getByRole('button', { name: '删除' }))

    expect(screen.getByRole('status')).toHaveTextContent(/^file-1$/)
  })

  it('goes on sending after the app was killed, once for each file', async () => {
    const paths: string[] = []
    cloud.storing((cloudPath) => {
      paths.push(cloudPath)
      return new Promise(() => undefined)
    })
    const { unmount } = renderScreen(<Form />)
    await choose('a.jpg')
    await screen.findByText(/^上传/)
    unmount()
    killApp()

    cloud.storing(async (cloudPath) => {
      paths.push(cloudPath)
      return `cloud://test/${cloudPath}`
    })
    renderScreen(<Form />)

    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('file-1'))
    expect(paths[1]).toBe(paths[0])
    expect([...cloud.stored().keys()].filter((key) => key.startsWith('kept:photos:'))).toEqual([])
  })

  it('asks to choose again when the phone has lost the file', async () => {
    cloud.storing(() => new Promise(() => undefined))
    const { unmount } = renderScreen(<Form />)
    await choose('a.jpg')
    await screen.findByText(/^上传/)
    unmount()
    killApp()
    cloud.lose('saved/a.jpg')

    renderScreen(<Form />)
    await tap(await screen.findByRole('button', { name: '现场照片 1，没有传上' }))

    expect(screen.getByText('手机里已找不到这张图片，请删除后重新选择')).toBeInTheDocument()
  })
})
