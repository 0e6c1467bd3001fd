import { act, fireEvent } from '@testing-library/react'
import { useState } from 'react'
import type { FileView } from '@/domain/contract/fields'
import { cloud } from '@/tests/screens/cloud'
import { aFile, aSeeker } from '@/tests/screens/people'
import { renderScreen, screen, tap, waitFor } from '@/tests/screens/renderScreen'
import { PortraitCrop } from './PortraitCrop'

function Form({ before = null }: { before?: FileView | null }) {
  const [file, setFile] = useState(before)
  return (
    <>
      <PortraitCrop label="证件照" file={file} onDone={setFile} onCleared={() => setFile(null)} />
      <output>{file?.key ?? '没有照片'}</output>
    </>
  )
}

async function choose(path: string, width: number, height: number) {
  cloud.sizeOf(path, width, height)
  cloud.choose(path)
  await tap(screen.getByRole('button', { name: '从相册选择' }))
  return screen.findByRole('img', { name: '照片预览，可拖动和缩放' })
}

const press = (name: string) => tap(screen.getByRole('button', { name }))
const painted = () => cloud.drawings()[0]?.strokes.filter((each) => each.startsWith('drawImage'))

beforeEach(() => {
  cloud.answers('account.me', aSeeker())
  cloud.answers('account.addFile', aFile('portrait-1'))
})

describe('PortraitCrop', () => {
  it('cuts 25:35 out of the picture as fine as it is, and stores it as a JPEG', async () => {
    renderScreen(<Form />)
    await choose('large.jpg', 3000, 2100)

    await press('使用这张照片')

    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('portrait-1'))
    const [drawing] = cloud.drawings()
    expect([drawing?.width, drawing?.height]).toEqual([830, 1162])
    expect(painted()).toEqual(['drawImage large.jpg 750 0 1500 2100 0 0 830 1162'])
    expect(JSON.stringify(cloud.inputsOf('account.addFile'))).toMatch(
      /^\[\{"fileId":"cloud:[^"]+\.jpg","purpose":"portrait"\}\]$/,
    )
    expect(screen.queryByText(/像素/)).not.toBeInTheDocument()
  })

  it('can be enlarged and moved by buttons alone', async () => {
    renderScreen(<Form />)
    await choose('a.jpg', 2500, 3500)

    await press('放大')
    await press('左移')
    await press('上移')
    await press('使用这张照片')

    // Enlarged by 1.15 around the middle, then 12 px of the frame, which are 104 of the picture.
    await waitFor(() => expect(painted()).toEqual(['drawImage a.jpg 267 333 2174 3043 0 0 830 1162']))
  })

  it('follows a finger, and two fingers apart enlarge', async () => {
    renderScreen(<Form />)
    const frame = await choose('a.jpg', 2500, 3500)

    await act(async () => {
      const fingers = (...xs: number[]) => ({ touches: xs.map((clientX) => ({ clientX, clientY: 100 })) })
      fireEvent.touchStart(frame, fingers(100, 150))
      fireEvent.touchMove(frame, fingers(75, 175))
      fireEvent.touchEnd(frame, fingers(75))
      fireEvent.touchMove(frame, fingers(65))
      fireEvent.touchEnd(frame, fingers())
    })
    await press('使用这张照片')

    await waitFor(() => expect(painted()).toEqual(['drawImage a.jpg 675 875 1250 1750 0 0 830 1162']))
  })

  it('says in words when too little of the picture is under the frame', async () => {
    renderScreen(<Form />)
    await choose('small.jpg', 300, 420)

    expect(screen.getByText(/^框内只有 300×420 像素，印在证书上会不清晰/)).toBeInTheDocument()
    await press('使用这张照片')

    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('portrait-1'))
    expect([cloud.drawings()[0]?.width, cloud.drawings()[0]?.height]).toEqual([415, 581])
  })

  it('says how to mend it when the picture cannot be opened', async () => {
    renderScreen(<Form />)
    cloud.choose('broken.jpg')

    await tap(screen.getByRole('button', { name: '拍照' }))

    expect(await screen.findByText('这张图片打不开，请换成 JPG 或 PNG 格式的图片')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '从相册选择' })).toBeEnabled()
  })

  it('shows the portrait the form has, and lets it be changed', async () => {
    renderScreen(<Form before={aFile('portrait-0')} />)
    expect(screen.getByRole('img', { name: '已选的证件照' })).toHaveAttribute('src', 'https://files/portrait-0')

    await press('更换照片')

    expect(screen.getByRole('button', { name: '从相册选择' })).toBeInTheDocument()
  })
})
