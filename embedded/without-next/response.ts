// In place of the global one: it is written to a socket without a stream in between.
export { FastResponse as Response } from 'srvx/node'
