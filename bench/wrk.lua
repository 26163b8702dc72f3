-- Asks for the paths in PATHS one after another, if there are any, and ends with one line that a program can read:
-- requests per second; p50, p95 and p99 in milliseconds; requests; failures.

local paths = {}
for path in (os.getenv("PATHS") or ""):gmatch("%S+") do
  paths[#paths + 1] = path
end

local at = 0
if #paths > 0 then
  request = function()
    at = at % #paths + 1
    return wrk.format(nil, paths[at])
  end
end

done = function(summary, latency)
  local failed = summary.errors
  io.write(string.format("RESULT %.1f %.3f %.3f %.3f %d %d\n",
    summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
    summary.requests,
    failed.connect + failed.read + failed.write + failed.status + failed.timeout))
end
