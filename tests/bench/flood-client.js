// Floods a server from one address until it is ended, and prints what it was answered.
//   node flood-client.js <port> <unread|read> <path> <connections> <requests a second on each, or at once>
import { request } from 'node:http'
import { connect } from 'node:net'

const [port, how, path, connections, many] = process.argv.slice(2)
const from = { host: '127.0.0.1', localAddress: '127.0.0.3', port: Number(port) }
const statuses = {}

process.on('SIGTERM', () => {
  process.stdout.write(JSON.stringify(statuses))
  process.exit()
})

// A socket that reads nothing keeps no process alive.
setInterval(() => {}, 60_000)

if (how === 'unread') for (let each = 0; each < Number(connections); each += 1) askAndNeverRead()
else if (many === '0') for (let each = 0; each < Number(connections); each += 1) askForEver()
else setInterval(askSome, 10)

function askAndNeverRead() {
  const socket = connect(from, () => {
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(Number(many)))
  })
  socket.on('error', () => {})
  socket.pause()
}

async function askForEver() {
  for (;;) await ask()
}

let underWay = 0
function askSome() {
  for (let each = 0; each < Number(many) / 100 && underWay < Number(connections); each += 1) {
    underWay += 1
    void ask().then(() => (underWay -= 1))
  }
}

function ask() {
  return new Promise((resolve) => {
    const asked = request({ ...from, path, agent: false }, (answer) => {
      statuses[answer.statusCode] = (statuses[answer.statusCode] ?? 0) + 1
      answer.resume().on('close', resolve)
    })
    asked.on('error', () => setTimeout(resolve, 100))
    asked.end()
  })
}
