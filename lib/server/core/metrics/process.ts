import { performance } from 'node:perf_hooks';
import { counter, gauge } from './registry';

/**
 * What this process uses. prom-client's own measures keep a timer that wakes the process a hundred
 * times a second; these cost nothing until they are read.
 */
export function observeProcess(): void {
  let lastLoop = performance.eventLoopUtilization();
  let lastCpu = process.cpuUsage();
  const cpu = counter({
    name: 'process_cpu_seconds_total',
    help: 'CPU time that the process used, in seconds.',
    collect() {
      const used = process.cpuUsage(lastCpu);
      lastCpu = process.cpuUsage();
      this.inc((used.user + used.system) / 1e6);
    },
  });
  cpu.inc((lastCpu.user + lastCpu.system) / 1e6);
  gauge({
    name: 'process_resident_memory_bytes',
    help: 'Memory that the process holds.',
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  gauge({
    name: 'process_start_time_seconds',
    help: 'When the process started, in seconds since the epoch.',
  }).set(Math.round(Date.now() / 1000 - process.uptime()));
  gauge({
    name: 'nodejs_eventloop_utilization_ratio',
    help: 'Share of the time since the last reading in which the event loop was busy.',
    collect() {
      const now = performance.eventLoopUtilization();
      this.set(performance.eventLoopUtilization(now, lastLoop).utilization);
      lastLoop = now;
    },
  });
}
