import { EventEmitter, once } from 'node:events'
import WebSocket, { type ClientOptions } from 'ws'
import { socketUrl, type Target } from './target'

export interface Frame {
  event: string
  channel?: string
  data?: unknown
  user_id?: unknown
}

export interface Closed {
  code: number
  reason: string
}

/** Everything that is waited for comes within this time, or the test fails. */
const WITHIN_MS = 8_000

/** A socket without a library: what comes is kept in order, and taken one frame at a time. */
export class PushSocket {
  socketId = ''
  /** Every frame as it came, taken or not. */
  readonly texts: string[] = []
  readonly #frames: Frame[] = []
  readonly #news = new EventEmitter().setMaxListeners(0)
  #closed: Closed | undefined
  #wrong: string | undefined

  constructor(
    readonly ws: WebSocket,
    /** Whether it shows signs of life when asked for one, as a good client does. */
    private readonly lively = true,
  ) {
    ws.on('message', (data: Buffer, binary) => this.#take(data, binary))
    ws.on('error', () => {})
    ws.on('close', (code, reason) => {
      this.#closed = { code, reason: reason.toString() }
      this.#news.emit('news')
    })
    ws.on('pong', () => this.#news.emit('pong'))
  }

  async next(): Promise<Frame> {
    await this.#until(() => this.#frames.length > 0, 'a frame')
    return this.#frames.shift()!
  }

  /** The first frame that fits; those before it are passed over. */
  async find(fits: (frame: Frame) => boolean): Promise<Frame> {
    for (;;) {
      const frame = await this.next()
      if (fits(frame)) return frame
    }
  }

  named(event: string, channel?: string): Promise<Frame> {
    return this.find((frame) => frame.event === event && (!channel || frame.channel === channel))
  }

  /** All that came before this one: on a socket order is kept, so what is not there will not come. */
  async upTo(event: string): Promise<Frame[]> {
    const frames: Frame[] = []
    for (;;) {
      const frame = await this.next()
      if (frame.event === event) return frames
      frames.push(frame)
    }
  }

  /** All that came before the server answered a ping, which it does after what was sent before. */
  untilPong(): Promise<Frame[]> {
    this.send('pusher:ping', {})
    return this.upTo('pusher:pong')
  }

  async closed(): Promise<Closed> {
    await this.#until(() => this.#closed !== undefined, 'the end', false)
    return this.#closed!
  }

  get isOpen(): boolean {
    return this.ws.readyState === WebSocket.OPEN
  }

  send(event: string, data: unknown, channel?: string): void {
    this.ws.send(JSON.stringify({ event, data, ...(channel ? { channel } : {}) }))
  }

  /** A ping of the WebSocket itself. */
  async ping(): Promise<void> {
    const pong = once(this.#news, 'pong', { signal: AbortSignal.timeout(WITHIN_MS) })
    this.ws.ping()
    await pong
  }

  #take(data: Buffer, binary: boolean): void {
    const text = data.toString()
    this.texts.push(text)
    // Thrown here, nobody would hear it.
    if (binary) this.#wrong = `A binary frame came, where the protocol has only text: ${JSON.stringify(text)}`
    else this.#keep(JSON.parse(text) as Frame)
    this.#news.emit('news')
  }

  #keep(frame: Frame): void {
    if (frame.event === 'pusher:ping' && this.lively) this.send('pusher:pong', {})
    else this.#frames.push(frame)
  }

  async #until(there: () => boolean, what: string, whileOpen = true): Promise<void> {
    const signal = AbortSignal.timeout(WITHIN_MS)
    for (;;) {
      if (this.#wrong) throw new Error(this.#wrong)
      if (there()) return
      if (whileOpen && this.#closed)
        throw new Error(`Closed before ${what} came: ${JSON.stringify(this.#closed)}`)
      await once(this.#news, 'news', { signal }).catch(() => {
        throw new Error(`${what} did not come. So far: ${this.texts.slice(-5).join('\n')}`)
      })
    }
  }
}

export interface Dial {
  key?: string
  /** The whole path and query, where it is not the usual one. */
  path?: string
  options?: ClientOptions
  /** False: it answers no ping of either kind. */
  lively?: boolean
}

/** Connects and waits for nothing: what comes of it is the test's to see. */
export function dial(
  target: Target,
  { key = target.key, path, options, lively = true }: Dial = {},
): PushSocket {
  const usual = `/app/${key}?protocol=7&client=js&version=8.6.0&flash=false`
  const quiet = { perMessageDeflate: false, autoPong: lively }
  return new PushSocket(new WebSocket(socketUrl(target) + (path ?? usual), { ...quiet, ...options }), lively)
}

/** Connected, greeted, and knowing its own id. */
export async function open(target: Target, how: Dial = {}): Promise<PushSocket> {
  const socket = dial(target, how)
  const frame = await socket.next()
  if (frame.event !== 'pusher:connection_established')
    throw new Error(`Not greeted: ${JSON.stringify(frame)}`)
  socket.socketId = (JSON.parse(frame.data as string) as { socket_id: string }).socket_id
  return socket
}
