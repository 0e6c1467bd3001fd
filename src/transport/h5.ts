import { redrawn } from './picture'
import { distrust, gateway, token } from './session'
import { type Sending, TIMEOUT_MS, type Transport, UPLOAD_MS, Unreachable, withinTime } from './transport'

interface UploadPlace {
  uploadUrl: string
  authorization: string
  token: string
  cloudObjectId: string
  cloudObjectMeta: string
}

function isUploadPlace(value: unknown): value is UploadPlace {
  return typeof value === 'object' && value !== null && 'uploadUrl' in value && 'cloudObjectId' in value
}

async function post(path: string, body: string): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${await token()}` }
  const request = fetch(gateway(path), { method: 'POST', headers, body }).catch(() => {
    throw new Unreachable(navigator.onLine ? 'down' : 'off')
  })
  return withinTime(request, TIMEOUT_MS)
}

/** Posts JSON to the gateway; an aged token is renewed once. */
async function postJson(path: string, body: object): Promise<unknown> {
  const text = JSON.stringify(body)
  let response = await post(path, text)
  if (response.status === 401) {
    distrust()
    response = await post(path, text)
  }
  if (!response.ok) throw new Unreachable('down')
  return response.json()
}

async function placeFor(objectId: string): Promise<UploadPlace> {
  const places = await postJson('/v1/storages/get-objects-upload-info', [{ objectId }])
  const place: unknown = Array.isArray(places) ? places[0] : null
  if (!isUploadPlace(place)) throw new Unreachable('down')
  return place
}

function put(place: UploadPlace, blob: Blob, onProgress: Sending['onProgress']): Promise<void> {
  return new Promise((resolve, reject) => {
    // XMLHttpRequest, because fetch does not tell the progress of what is sent.
    const request = new XMLHttpRequest()
    request.open('PUT', place.uploadUrl)
    request.setRequestHeader('Authorization', place.authorization)
    request.setRequestHeader('X-Cos-Security-Token', place.token)
    request.setRequestHeader('X-Cos-Meta-Fileid', place.cloudObjectMeta)
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / Math.max(1, total)) * 100))
    request.timeout = UPLOAD_MS
    request.ontimeout = () => reject(new Unreachable('slow'))
    request.onload = () => (request.status < 300 ? resolve() : reject(new Unreachable('down')))
    request.onerror = () => reject(new Unreachable(navigator.onLine ? 'down' : 'off'))
    request.send(blob)
  })
}

const EXTENSIONS: Readonly<Record<string, string>> = { 'application/pdf': '.pdf', 'image/png': '.png' }

async function readBlob(url: string): Promise<Blob> {
  const response = await fetch(url)
  return response.blob()
}

/** The web: the gateway of the same environment, spoken directly; a visitor is signed in anonymously. */
export const h5: Transport = {
  invoke: (area, request) => postJson(`/v1/functions/${area}`, request),
  async send({ localPath, cloudPath, longEdge, onProgress }) {
    const original = await readBlob(localPath)
    const asItIs = longEdge === null || original.type === 'application/pdf'
    const blob = asItIs ? original : await redrawn(localPath, longEdge)
    const place = await placeFor(cloudPath + (EXTENSIONS[blob.type] ?? '.jpg'))
    await put(place, blob, onProgress)
    return place.cloudObjectId
  },
}
