// packers.gen.ts: packs the row at `i` into `q` from `n` on, and fills it with zeros; answers where it ends. Made by `npm run generate`: change what it is made from, not this file.

export function packTask(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 6
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 6]
  if (v !== 0) {
    h[i + 6] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 7]
  if (v !== 0) {
    h[i + 7] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 8]
  if (v !== 0) {
    h[i + 8] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 9]
  if (v !== 0) {
    h[i + 9] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 10]
  if (v !== 0) {
    h[i + 10] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 11]
  if (v !== 0) {
    h[i + 11] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 12]
  if (v !== 0) {
    h[i + 12] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 13]
  if (v !== 0) {
    h[i + 13] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 14]
  if (v !== 0) {
    h[i + 14] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 15]
  if (v !== 0) {
    h[i + 15] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  map = 0
  v = h[i + 16]
  if (v !== 0) {
    h[i + 16] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 17]
  if (v !== 0) {
    h[i + 17] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 18]
  if (v !== 0) {
    h[i + 18] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 19]
  if (v !== 0) {
    h[i + 19] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 20]
  if (v !== 0) {
    h[i + 20] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 21]
  if (v !== 0) {
    h[i + 21] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 22]
  if (v !== 0) {
    h[i + 22] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 23]
  if (v !== 0) {
    h[i + 23] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 24]
  if (v !== 0) {
    h[i + 24] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 25]
  if (v !== 0) {
    h[i + 25] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 26]
  if (v !== 0) {
    h[i + 26] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 27]
  if (v !== 0) {
    h[i + 27] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 28]
  if (v !== 0) {
    h[i + 28] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 29]
  if (v !== 0) {
    h[i + 29] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 30]
  if (v !== 0) {
    h[i + 30] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 31]
  if (v !== 0) {
    h[i + 31] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 1] = map
  map = 0
  v = h[i + 32]
  if (v !== 0) {
    h[i + 32] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 33]
  if (v !== 0) {
    h[i + 33] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 34]
  if (v !== 0) {
    h[i + 34] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 35]
  if (v !== 0) {
    h[i + 35] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 36]
  if (v !== 0) {
    h[i + 36] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 37]
  if (v !== 0) {
    h[i + 37] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 38]
  if (v !== 0) {
    h[i + 38] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 39]
  if (v !== 0) {
    h[i + 39] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 40]
  if (v !== 0) {
    h[i + 40] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 41]
  if (v !== 0) {
    h[i + 41] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 42]
  if (v !== 0) {
    h[i + 42] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 43]
  if (v !== 0) {
    h[i + 43] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 44]
  if (v !== 0) {
    h[i + 44] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 45]
  if (v !== 0) {
    h[i + 45] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 46]
  if (v !== 0) {
    h[i + 46] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 47]
  if (v !== 0) {
    h[i + 47] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 2] = map
  map = 0
  v = h[i + 48]
  if (v !== 0) {
    h[i + 48] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 49]
  if (v !== 0) {
    h[i + 49] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 50]
  if (v !== 0) {
    h[i + 50] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 51]
  if (v !== 0) {
    h[i + 51] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 52]
  if (v !== 0) {
    h[i + 52] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 53]
  if (v !== 0) {
    h[i + 53] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 54]
  if (v !== 0) {
    h[i + 54] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 55]
  if (v !== 0) {
    h[i + 55] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 56]
  if (v !== 0) {
    h[i + 56] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 57]
  if (v !== 0) {
    h[i + 57] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 58]
  if (v !== 0) {
    h[i + 58] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 59]
  if (v !== 0) {
    h[i + 59] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 60]
  if (v !== 0) {
    h[i + 60] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 61]
  if (v !== 0) {
    h[i + 61] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 62]
  if (v !== 0) {
    h[i + 62] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 63]
  if (v !== 0) {
    h[i + 63] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 3] = map
  map = 0
  v = h[i + 64]
  if (v !== 0) {
    h[i + 64] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 65]
  if (v !== 0) {
    h[i + 65] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 66]
  if (v !== 0) {
    h[i + 66] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 67]
  if (v !== 0) {
    h[i + 67] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 68]
  if (v !== 0) {
    h[i + 68] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 69]
  if (v !== 0) {
    h[i + 69] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 70]
  if (v !== 0) {
    h[i + 70] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 71]
  if (v !== 0) {
    h[i + 71] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 72]
  if (v !== 0) {
    h[i + 72] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 73]
  if (v !== 0) {
    h[i + 73] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 74]
  if (v !== 0) {
    h[i + 74] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 75]
  if (v !== 0) {
    h[i + 75] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 76]
  if (v !== 0) {
    h[i + 76] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 77]
  if (v !== 0) {
    h[i + 77] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 78]
  if (v !== 0) {
    h[i + 78] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 79]
  if (v !== 0) {
    h[i + 79] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 4] = map
  map = 0
  v = h[i + 80]
  if (v !== 0) {
    h[i + 80] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 81]
  if (v !== 0) {
    h[i + 81] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 82]
  if (v !== 0) {
    h[i + 82] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 83]
  if (v !== 0) {
    h[i + 83] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 84]
  if (v !== 0) {
    h[i + 84] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 85]
  if (v !== 0) {
    h[i + 85] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 86]
  if (v !== 0) {
    h[i + 86] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 87]
  if (v !== 0) {
    h[i + 87] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 88]
  if (v !== 0) {
    h[i + 88] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 89]
  if (v !== 0) {
    h[i + 89] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 90]
  if (v !== 0) {
    h[i + 90] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 91]
  if (v !== 0) {
    h[i + 91] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 92]
  if (v !== 0) {
    h[i + 92] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 93]
  if (v !== 0) {
    h[i + 93] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 94]
  if (v !== 0) {
    h[i + 94] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 95]
  if (v !== 0) {
    h[i + 95] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 5] = map
  if (open !== -1) q[open] = half
  return out
}

export function packSignal(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 5
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 6]
  if (v !== 0) {
    h[i + 6] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 7]
  if (v !== 0) {
    h[i + 7] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 8]
  if (v !== 0) {
    h[i + 8] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 9]
  if (v !== 0) {
    h[i + 9] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 10]
  if (v !== 0) {
    h[i + 10] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 11]
  if (v !== 0) {
    h[i + 11] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 12]
  if (v !== 0) {
    h[i + 12] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 13]
  if (v !== 0) {
    h[i + 13] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 14]
  if (v !== 0) {
    h[i + 14] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 15]
  if (v !== 0) {
    h[i + 15] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  map = 0
  v = h[i + 16]
  if (v !== 0) {
    h[i + 16] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 17]
  if (v !== 0) {
    h[i + 17] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 18]
  if (v !== 0) {
    h[i + 18] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 19]
  if (v !== 0) {
    h[i + 19] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 20]
  if (v !== 0) {
    h[i + 20] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 21]
  if (v !== 0) {
    h[i + 21] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 22]
  if (v !== 0) {
    h[i + 22] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 23]
  if (v !== 0) {
    h[i + 23] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 24]
  if (v !== 0) {
    h[i + 24] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 25]
  if (v !== 0) {
    h[i + 25] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 26]
  if (v !== 0) {
    h[i + 26] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 27]
  if (v !== 0) {
    h[i + 27] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 28]
  if (v !== 0) {
    h[i + 28] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 29]
  if (v !== 0) {
    h[i + 29] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 30]
  if (v !== 0) {
    h[i + 30] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 31]
  if (v !== 0) {
    h[i + 31] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 1] = map
  map = 0
  v = h[i + 32]
  if (v !== 0) {
    h[i + 32] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 33]
  if (v !== 0) {
    h[i + 33] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 34]
  if (v !== 0) {
    h[i + 34] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 35]
  if (v !== 0) {
    h[i + 35] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 36]
  if (v !== 0) {
    h[i + 36] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 37]
  if (v !== 0) {
    h[i + 37] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 38]
  if (v !== 0) {
    h[i + 38] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 39]
  if (v !== 0) {
    h[i + 39] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 40]
  if (v !== 0) {
    h[i + 40] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 41]
  if (v !== 0) {
    h[i + 41] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 42]
  if (v !== 0) {
    h[i + 42] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 43]
  if (v !== 0) {
    h[i + 43] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 44]
  if (v !== 0) {
    h[i + 44] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 45]
  if (v !== 0) {
    h[i + 45] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 46]
  if (v !== 0) {
    h[i + 46] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 47]
  if (v !== 0) {
    h[i + 47] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 2] = map
  map = 0
  v = h[i + 48]
  if (v !== 0) {
    h[i + 48] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 49]
  if (v !== 0) {
    h[i + 49] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 50]
  if (v !== 0) {
    h[i + 50] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 51]
  if (v !== 0) {
    h[i + 51] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 52]
  if (v !== 0) {
    h[i + 52] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 53]
  if (v !== 0) {
    h[i + 53] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 54]
  if (v !== 0) {
    h[i + 54] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 55]
  if (v !== 0) {
    h[i + 55] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 56]
  if (v !== 0) {
    h[i + 56] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 57]
  if (v !== 0) {
    h[i + 57] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 58]
  if (v !== 0) {
    h[i + 58] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 59]
  if (v !== 0) {
    h[i + 59] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 60]
  if (v !== 0) {
    h[i + 60] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 61]
  if (v !== 0) {
    h[i + 61] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 62]
  if (v !== 0) {
    h[i + 62] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 63]
  if (v !== 0) {
    h[i + 63] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 3] = map
  map = 0
  v = h[i + 64]
  if (v !== 0) {
    h[i + 64] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 65]
  if (v !== 0) {
    h[i + 65] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 66]
  if (v !== 0) {
    h[i + 66] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 67]
  if (v !== 0) {
    h[i + 67] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 68]
  if (v !== 0) {
    h[i + 68] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 4] = map
  if (open !== -1) q[open] = half
  return out
}

export function packSighand(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packSigaction(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 6]
  if (v !== 0) {
    h[i + 6] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 7]
  if (v !== 0) {
    h[i + 7] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packSigqueue(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 6]
  if (v !== 0) {
    h[i + 6] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 7]
  if (v !== 0) {
    h[i + 7] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 8]
  if (v !== 0) {
    h[i + 8] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 9]
  if (v !== 0) {
    h[i + 9] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packMm(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 6]
  if (v !== 0) {
    h[i + 6] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 7]
  if (v !== 0) {
    h[i + 7] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 8]
  if (v !== 0) {
    h[i + 8] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 9]
  if (v !== 0) {
    h[i + 9] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 10]
  if (v !== 0) {
    h[i + 10] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 11]
  if (v !== 0) {
    h[i + 11] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 12]
  if (v !== 0) {
    h[i + 12] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 13]
  if (v !== 0) {
    h[i + 13] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 14]
  if (v !== 0) {
    h[i + 14] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 15]
  if (v !== 0) {
    h[i + 15] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packVma(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 6]
  if (v !== 0) {
    h[i + 6] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 7]
  if (v !== 0) {
    h[i + 7] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 8]
  if (v !== 0) {
    h[i + 8] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 9]
  if (v !== 0) {
    h[i + 9] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packLeaf(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 5
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 6]
  if (v !== 0) {
    h[i + 6] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 7]
  if (v !== 0) {
    h[i + 7] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 8]
  if (v !== 0) {
    h[i + 8] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 9]
  if (v !== 0) {
    h[i + 9] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 10]
  if (v !== 0) {
    h[i + 10] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 11]
  if (v !== 0) {
    h[i + 11] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 12]
  if (v !== 0) {
    h[i + 12] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 13]
  if (v !== 0) {
    h[i + 13] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 14]
  if (v !== 0) {
    h[i + 14] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 15]
  if (v !== 0) {
    h[i + 15] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  map = 0
  v = h[i + 16]
  if (v !== 0) {
    h[i + 16] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 17]
  if (v !== 0) {
    h[i + 17] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 18]
  if (v !== 0) {
    h[i + 18] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 19]
  if (v !== 0) {
    h[i + 19] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 20]
  if (v !== 0) {
    h[i + 20] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 21]
  if (v !== 0) {
    h[i + 21] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 22]
  if (v !== 0) {
    h[i + 22] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 23]
  if (v !== 0) {
    h[i + 23] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 24]
  if (v !== 0) {
    h[i + 24] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 25]
  if (v !== 0) {
    h[i + 25] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 26]
  if (v !== 0) {
    h[i + 26] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 27]
  if (v !== 0) {
    h[i + 27] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 28]
  if (v !== 0) {
    h[i + 28] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 29]
  if (v !== 0) {
    h[i + 29] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 30]
  if (v !== 0) {
    h[i + 30] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 31]
  if (v !== 0) {
    h[i + 31] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 1] = map
  map = 0
  v = h[i + 32]
  if (v !== 0) {
    h[i + 32] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 33]
  if (v !== 0) {
    h[i + 33] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 34]
  if (v !== 0) {
    h[i + 34] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 35]
  if (v !== 0) {
    h[i + 35] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 36]
  if (v !== 0) {
    h[i + 36] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 37]
  if (v !== 0) {
    h[i + 37] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 38]
  if (v !== 0) {
    h[i + 38] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 39]
  if (v !== 0) {
    h[i + 39] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 40]
  if (v !== 0) {
    h[i + 40] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 41]
  if (v !== 0) {
    h[i + 41] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 42]
  if (v !== 0) {
    h[i + 42] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 43]
  if (v !== 0) {
    h[i + 43] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 44]
  if (v !== 0) {
    h[i + 44] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 45]
  if (v !== 0) {
    h[i + 45] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 46]
  if (v !== 0) {
    h[i + 46] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 47]
  if (v !== 0) {
    h[i + 47] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 2] = map
  map = 0
  v = h[i + 48]
  if (v !== 0) {
    h[i + 48] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 49]
  if (v !== 0) {
    h[i + 49] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 50]
  if (v !== 0) {
    h[i + 50] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 51]
  if (v !== 0) {
    h[i + 51] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 52]
  if (v !== 0) {
    h[i + 52] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 53]
  if (v !== 0) {
    h[i + 53] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 54]
  if (v !== 0) {
    h[i + 54] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 55]
  if (v !== 0) {
    h[i + 55] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 56]
  if (v !== 0) {
    h[i + 56] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 57]
  if (v !== 0) {
    h[i + 57] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 58]
  if (v !== 0) {
    h[i + 58] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 59]
  if (v !== 0) {
    h[i + 59] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 60]
  if (v !== 0) {
    h[i + 60] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 61]
  if (v !== 0) {
    h[i + 61] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 62]
  if (v !== 0) {
    h[i + 62] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 63]
  if (v !== 0) {
    h[i + 63] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 3] = map
  map = 0
  v = h[i + 64]
  if (v !== 0) {
    h[i + 64] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 65]
  if (v !== 0) {
    h[i + 65] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 66]
  if (v !== 0) {
    h[i + 66] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 4] = map
  if (open !== -1) q[open] = half
  return out
}

export function packFiles(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 2
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 6]
  if (v !== 0) {
    h[i + 6] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 7]
  if (v !== 0) {
    h[i + 7] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 8]
  if (v !== 0) {
    h[i + 8] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 9]
  if (v !== 0) {
    h[i + 9] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 10]
  if (v !== 0) {
    h[i + 10] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 11]
  if (v !== 0) {
    h[i + 11] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 12]
  if (v !== 0) {
    h[i + 12] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 13]
  if (v !== 0) {
    h[i + 13] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 14]
  if (v !== 0) {
    h[i + 14] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 15]
  if (v !== 0) {
    h[i + 15] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  map = 0
  v = h[i + 16]
  if (v !== 0) {
    h[i + 16] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 17]
  if (v !== 0) {
    h[i + 17] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 18]
  if (v !== 0) {
    h[i + 18] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 19]
  if (v !== 0) {
    h[i + 19] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 1] = map
  if (open !== -1) q[open] = half
  return out
}

export function packFile(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 6]
  if (v !== 0) {
    h[i + 6] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 7]
  if (v !== 0) {
    h[i + 7] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 8]
  if (v !== 0) {
    h[i + 8] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packInode(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 2
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 6]
  if (v !== 0) {
    h[i + 6] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 7]
  if (v !== 0) {
    h[i + 7] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 8]
  if (v !== 0) {
    h[i + 8] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 9]
  if (v !== 0) {
    h[i + 9] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 10]
  if (v !== 0) {
    h[i + 10] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 11]
  if (v !== 0) {
    h[i + 11] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 12]
  if (v !== 0) {
    h[i + 12] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 13]
  if (v !== 0) {
    h[i + 13] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 14]
  if (v !== 0) {
    h[i + 14] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 15]
  if (v !== 0) {
    h[i + 15] = 0
    if (v >>> 16 !== 0) {
      map |= -2147450880
      q[out++] = v
    } else {
      map |= 32768
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  map = 0
  v = h[i + 16]
  if (v !== 0) {
    h[i + 16] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 1] = map
  if (open !== -1) q[open] = half
  return out
}

export function packDentry(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packExtent(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packPipe(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 6]
  if (v !== 0) {
    h[i + 6] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 7]
  if (v !== 0) {
    h[i + 7] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 8]
  if (v !== 0) {
    h[i + 8] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 9]
  if (v !== 0) {
    h[i + 9] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 10]
  if (v !== 0) {
    h[i + 10] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 11]
  if (v !== 0) {
    h[i + 11] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 12]
  if (v !== 0) {
    h[i + 12] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 13]
  if (v !== 0) {
    h[i + 13] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packPipeBuf(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packTty(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 6]
  if (v !== 0) {
    h[i + 6] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 7]
  if (v !== 0) {
    h[i + 7] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 8]
  if (v !== 0) {
    h[i + 8] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 9]
  if (v !== 0) {
    h[i + 9] = 0
    if (v >>> 16 !== 0) {
      map |= 33554944
      q[out++] = v
    } else {
      map |= 512
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 10]
  if (v !== 0) {
    h[i + 10] = 0
    if (v >>> 16 !== 0) {
      map |= 67109888
      q[out++] = v
    } else {
      map |= 1024
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 11]
  if (v !== 0) {
    h[i + 11] = 0
    if (v >>> 16 !== 0) {
      map |= 134219776
      q[out++] = v
    } else {
      map |= 2048
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 12]
  if (v !== 0) {
    h[i + 12] = 0
    if (v >>> 16 !== 0) {
      map |= 268439552
      q[out++] = v
    } else {
      map |= 4096
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 13]
  if (v !== 0) {
    h[i + 13] = 0
    if (v >>> 16 !== 0) {
      map |= 536879104
      q[out++] = v
    } else {
      map |= 8192
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 14]
  if (v !== 0) {
    h[i + 14] = 0
    if (v >>> 16 !== 0) {
      map |= 1073758208
      q[out++] = v
    } else {
      map |= 16384
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packTtyLine(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packFs(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packPid(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 6]
  if (v !== 0) {
    h[i + 6] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 7]
  if (v !== 0) {
    h[i + 7] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 8]
  if (v !== 0) {
    h[i + 8] = 0
    if (v >>> 16 !== 0) {
      map |= 16777472
      q[out++] = v
    } else {
      map |= 256
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packUpid(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 6]
  if (v !== 0) {
    h[i + 6] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packPidNamespace(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 2]
  if (v !== 0) {
    h[i + 2] = 0
    if (v >>> 16 !== 0) {
      map |= 262148
      q[out++] = v
    } else {
      map |= 4
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 3]
  if (v !== 0) {
    h[i + 3] = 0
    if (v >>> 16 !== 0) {
      map |= 524296
      q[out++] = v
    } else {
      map |= 8
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 4]
  if (v !== 0) {
    h[i + 4] = 0
    if (v >>> 16 !== 0) {
      map |= 1048592
      q[out++] = v
    } else {
      map |= 16
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 5]
  if (v !== 0) {
    h[i + 5] = 0
    if (v >>> 16 !== 0) {
      map |= 2097184
      q[out++] = v
    } else {
      map |= 32
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 6]
  if (v !== 0) {
    h[i + 6] = 0
    if (v >>> 16 !== 0) {
      map |= 4194368
      q[out++] = v
    } else {
      map |= 64
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 7]
  if (v !== 0) {
    h[i + 7] = 0
    if (v >>> 16 !== 0) {
      map |= 8388736
      q[out++] = v
    } else {
      map |= 128
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}

export function packRq(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + 1
  let open = -1
  let half = 0
  let map = 0
  let v = 0
  map = 0
  v = h[i + 0]
  if (v !== 0) {
    h[i + 0] = 0
    if (v >>> 16 !== 0) {
      map |= 65537
      q[out++] = v
    } else {
      map |= 1
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  v = h[i + 1]
  if (v !== 0) {
    h[i + 1] = 0
    if (v >>> 16 !== 0) {
      map |= 131074
      q[out++] = v
    } else {
      map |= 2
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
  q[n + 0] = map
  if (open !== -1) q[open] = half
  return out
}
