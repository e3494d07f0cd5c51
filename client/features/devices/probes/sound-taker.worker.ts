/** Runs where sound is made: hands on what the microphone hears, block by block, and keeps nothing. */
declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort;
  abstract process(inputs: readonly (readonly Float32Array[])[]): boolean;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

registerProcessor(
  "sound-taker",
  class extends AudioWorkletProcessor {
    override process(inputs: readonly (readonly Float32Array[])[]): boolean {
      const [block] = inputs[0] ?? [];
      if (block) this.port.postMessage(block.slice());
      return true;
    }
  },
);
