import { cloud } from '@/tests/screens/cloud'
import { chooseFiles } from './chooseFiles'

describe('chooseFiles in WeChat', () => {
  it('draws again as JPEG what WeChat left as HEIC', async () => {
    cloud.choose('tmp/photo.heic', 'tmp/photo.jpg')
    cloud.sizeOf('tmp/photo.heic', 1200, 1600)

    const chosen = await chooseFiles('album', { count: 2, longEdge: 1600 })

    expect(chosen.map(({ path }) => path)).toEqual(['drawn-1.jpg', 'tmp/photo.jpg'])
    expect(cloud.drawings()[0]).toMatchObject({ width: 1200, height: 1600 })
    expect(cloud.toasts()).toEqual([])
  })

  it('leaves out a HEIC picture the phone cannot open, and says how to mend it', async () => {
    cloud.choose('tmp/strange.heic', 'tmp/photo.jpg')

    const chosen = await chooseFiles('album', { count: 2, longEdge: 1600 })

    expect(chosen.map(({ path }) => path)).toEqual(['tmp/photo.jpg'])
    expect(cloud.toasts()).toEqual(['有照片是 HEIC 格式，这台设备打不开。请在手机相册里另存为 JPG 后再选'])
  })
})
