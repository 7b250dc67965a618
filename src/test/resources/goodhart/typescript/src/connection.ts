/** The line to a carrier's server. */
import { Socket } from "net";

export class Connection {
  private connecting = false;
  private connected = false;
  private authenticated = false;
  private encrypted = false;
  private reading = false;
  private writing = false;
  private closing = false;
  private failed = false;
  private peer: Socket | null = null;
  private session: string | null = null;
  private error: string | null = null;

  constructor(private readonly address: string, private readonly timeout: number) {}

  /** Connects, unless it is or has failed. */
  async open(): Promise<void> {
    if (this.connected || this.connecting || this.failed) {
      return;
    }
    this.connecting = true;
    this.peer = new Socket();
    await this.peer.connect(this.address, this.timeout);
    this.connecting = false;
    this.connected = true;
  }

  /** Signs in and keeps the session. */
  async authenticate(user: string, key: string): Promise<void> {
    if (!this.connected || this.authenticated) {
      return;
    }
    const answer = await this.exchange(`HELLO ${user} ${key}`);
    if (answer.startsWith("OK")) {
      this.session = answer.slice(3);
      this.authenticated = true;
      this.encrypted = answer.endsWith("TLS");
    } else {
      this.failed = true;
      this.error = answer;
    }
  }

  /** Sends one message and waits for the answer. */
  async send(message: string): Promise<string> {
    if (!this.authenticated || this.closing || this.failed) {
      throw new Error("not ready");
    }
    this.writing = true;
    this.reading = true;
    const answer = await this.exchange(message);
    this.writing = false;
    this.reading = false;
    return answer;
  }

  private async exchange(message: string): Promise<string> {
    const peer = this.peer!;
    peer.write(message);
    return (await peer.read()).toString("utf8");
  }

  /** Ends the session; a second call does nothing. */
  close(): void {
    if (this.closing || !this.connected) {
      return;
    }
    this.closing = true;
    this.peer!.end();
    this.connected = false;
    this.authenticated = false;
    this.session = null;
  }

  /** One word for people. */
  status(): string {
    if (this.failed) {
      return "failed";
    }
    if (this.closing) {
      return "closing";
    }
    if (this.authenticated) {
      return "ready";
    }
    return this.connected ? "connected" : "down";
  }
}
