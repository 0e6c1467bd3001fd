import { act, fireEvent } from '@testing-library/react'
import { useState } from 'react'
import type { FileView } from '@/domain/contract/fields'
import { cloud } from '@/tests/screens/cloud'
import { aFile, aSeeker } from '@/tests/screens/people'
import { renderScreen, screen, tap, type, waitFor } from '@/tests/screens/renderScreen'
import { SignaturePad } from './SignaturePad'

function Form({ before = null }: { before?: FileView | null }) {
  const [file, setFile] = useState(before)
  return (
    <>
      <SignaturePad label="本人承诺签名" signer="陆小满" file={file} onDone={setFile} onCleared={() => setFile(null)} />
      <output>{file?.key ?? '没有签名'}</output>
    </>
  )
}

/** Draws one line over the pad by finger. */
async function draw(...points: [number, number][]) {
  const canvas = screen.getByRole('img', { name: '本人承诺签名手写区' }).querySelector('canvas')
  if (!canvas) throw new Error('no canvas')
  await act(async () => {
    const [first, ...rest] = points.map(([clientX, clientY]) => ({ touches: [{ clientX, clientY }] }))
    fireEvent.touchStart(canvas, first)
    for (const touch of rest) fireEvent.touchMove(canvas, touch)
    fireEvent.touchEnd(canvas, { touches: [] })
  })
}

const confirm = () => screen.getByRole('button', { name: '确认签名' })
const saved = () => screen.getByRole('status').textContent

beforeEach(() => {
  cloud.answers('account.me', aSeeker())
  cloud.answers('account.addFile', aFile('signature-1'))
})

describe('SignaturePad', () => {
  it('stores what was written as a PNG on white, in the middle and filling it', async () => {
    renderScreen(<Form />)
    await draw([10, 10], [60, 10], [60, 60])
    await draw([20, 40], [80, 40])

    await tap(confirm())
    await waitFor(() => expect(saved()).toBe('signature-1'))

    const [drawing] = cloud.drawings()
    // The 300×150 pad at two px a point; the ink's 70×50 px grow to its height less the margins.
    expect([drawing?.width, drawing?.height]).toEqual([600, 300])
    expect(drawing?.strokes.filter((each) => /^(fillRect|moveTo|lineTo)/.test(each))).toEqual([
      'fillRect 0 0 300 150',
      ...['moveTo 67 16', 'lineTo 185 16', 'lineTo 185 134'],
      ...['moveTo 91 87', 'lineTo 233 87'],
    ])
    expect(JSON.stringify(cloud.inputsOf('account.addFile'))).toMatch(
      /^\[\{"fileId":"cloud:[^"]+\.png","purpose":"signature"\}\]$/,
    )
    expect(screen.getByRole('img', { name: '已签名' })).toBeInTheDocument()
  })

  it('takes no slip of the finger for a name', async () => {
    renderScreen(<Form />)
    expect(confirm()).toBeDisabled()

    await draw([10, 10], [40, 40])

    expect(confirm()).toBeDisabled()
    expect(screen.getByText('笔迹太短，请写完整的姓名')).toBeInTheDocument()
  })

  it('begins afresh after clearing', async () => {
    renderScreen(<Form />)
    await draw([10, 10], [200, 40])
    expect(confirm()).toBeEnabled()

    await tap(screen.getByRole('button', { name: '清除重写' }))

    expect(confirm()).toBeDisabled()
    expect(screen.getByText('请在框内手写姓名')).toBeInTheDocument()
  })

  it('sends the same picture again under the same name after a failure', async () => {
    const stored: string[] = []
    cloud.storing(async (path) => {
      stored.push(path)
      if (stored.length === 1) throw new Error('connection reset')
      return `cloud://test/${path}`
    })
    renderScreen(<Form />)
    await draw([10, 10], [200, 40])
    await tap(confirm())
    expect(await screen.findByText('暂时连不上服务，请稍后重试')).toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '重新提交签名' }))

    await waitFor(() => expect(saved()).toBe('signature-1'))
    expect(stored[1]).toBe(stored[0])
    expect(cloud.drawings()).toHaveLength(1)
  })

  it('takes a typed name from whoever cannot draw, the same as in the form, and says so in the picture', async () => {
    renderScreen(<Form />)
    await tap(screen.getByRole('button', { name: '不便手写？改为键入姓名' }))
    await type(screen.getByLabelText('键入姓名'), '陆大满')
    await tap(confirm())
    expect(screen.getByRole('alert')).toHaveTextContent('请输入与表中一致的姓名“陆小满”')
    expect(cloud.drawings()).toEqual([])

    await type(screen.getByLabelText('键入姓名'), '陆小满')
    await tap(confirm())

    await waitFor(() => expect(saved()).toBe('signature-1'))
    const words = cloud.drawings()[0]?.strokes.filter((each) => each.startsWith('fillText'))
    expect(words).toEqual(['fillText 陆小满 150 66', 'fillText 本人键入签名 150 129'])
  })

  it('shows the signature the form has, and lets sign again', async () => {
    renderScreen(<Form before={aFile('signature-0')} />)
    expect(screen.getByRole('img', { name: '已签名' })).toHaveAttribute('src', 'https://files/signature-0')

    await tap(screen.getByRole('button', { name: '重签' }))

    expect(saved()).toBe('没有签名')
    expect(confirm()).toBeDisabled()
  })
})
