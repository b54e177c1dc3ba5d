"""The native command over many documents by Dask: a scheduler and four workers, two of which are killed.

Usage: dask_run.py COMMAND FOLDER. Prints how many documents came out, and the hash of all reports in order.
"""
import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

from distributed import Client, LocalCluster, as_completed


def analyse(command, name):
    return subprocess.run([command, name], stdout=subprocess.PIPE, check=False).stdout


def main():
    command, folder = sys.argv[1:]
    names = sorted(str(path) for path in Path(folder).iterdir())
    cluster = LocalCluster(n_workers=4, threads_per_worker=1, dashboard_address=None, host="127.0.0.1")
    with cluster, Client(cluster) as client:
        workers = list(client.run(os.getpid).values())
        futures = client.map(lambda name: analyse(command, name), names, retries=5, pure=False)
        for done, _ in enumerate(as_completed(futures), 1):
            if done == len(names) // 10:
                for worker in workers[:2]:
                    os.kill(worker, signal.SIGKILL)
        reports = client.gather(futures)
    digest = hashlib.sha256(b"".join(reports)).hexdigest()
    print(len(reports), digest)


if __name__ == "__main__":
    main()
