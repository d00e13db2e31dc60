// The least that a broadcast can be: a WebSocket server that gives each frame to everybody else.
import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
server.on('listening', () => console.log(`listening at ${server.address().port}`))
server.on('connection', (sender) => {
  sender.on('message', (data, binary) => {
    for (const each of server.clients) if (each !== sender) each.send(data, { binary })
  })
})
