// Sine and cosine of three angles at once, without branches, for matrices of rotations.
//
// Within 2 units in the last place of std::sin and std::cos (tests/cpp/geometry/SinCos_test.cpp); angles beyond
// +-100,000 radians and what is no number go to those. Method: Taylor series on +-45 degrees after taking off
// multiples of a right angle whose parts have 33 bits each, so that the products are exact.
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>

namespace understudy::geometry
{

struct SinCos3
{
    double sin[3];
    double cos[3];
};

inline SinCos3 sinCos(const double (&angles)[3])
{
    constexpr double kQuarters = 0.63661977236758134308; // 2 / pi
    constexpr double kRight1 = 0x1.921fb544p+0, kRight2 = 0x1.0b4611a6p-34, kRight3 = 0x1.3198a2e037073p-69;
    constexpr double kRound = 0x1.8p52; // adding it leaves the nearest integer in the low bits
    constexpr double kFar = 1e5;

    SinCos3 result;
    if (!(std::abs(angles[0]) < kFar && std::abs(angles[1]) < kFar && std::abs(angles[2]) < kFar))
    {
        for (int i = 0; i < 3; ++i)
        {
            result.sin[i] = std::sin(angles[i]);
            result.cos[i] = std::cos(angles[i]);
        }
        return result;
    }
    for (int i = 0; i < 3; ++i)
    {
        const double shifted = angles[i] * kQuarters + kRound;
        const double n = shifted - kRound;
        uint64_t quadrant;
        std::memcpy(&quadrant, &shifted, sizeof quadrant);
        const double x = ((angles[i] - n * kRight1) - n * kRight2) - n * kRight3;
        const double q = x * x;
        const double s =
            x + x * q *
                    (-1.0 / 6 +
                     q * (1.0 / 120 +
                          q * (-1.0 / 5040 +
                               q * (1.0 / 362880 +
                                    q * (-1.0 / 39916800 + q * (1.0 / 6227020800.0 + q * (-1.0 / 1307674368000.0)))))));
        const double half = 0.5 * q;
        const double one = 1.0 - half;
        const double c =
            one +
            (((1.0 - one) - half) +
             q * q *
                 (1.0 / 24 + q * (-1.0 / 720 + q * (1.0 / 40320 +
                                                    q * (-1.0 / 3628800 + q * (1.0 / 479001600.0 +
                                                                               q * (-1.0 / 87178291200.0 +
                                                                                    q * (1.0 / 20922789888000.0))))))));
        uint64_t sineBits, cosineBits;
        std::memcpy(&sineBits, &s, sizeof sineBits);
        std::memcpy(&cosineBits, &c, sizeof cosineBits);
        // Odd quadrants exchange the two; the sign bits follow from the quadrant.
        const uint64_t swap = (sineBits ^ cosineBits) & (0 - (quadrant & 1));
        sineBits = (sineBits ^ swap) ^ ((quadrant & 2) << 62);
        cosineBits = (cosineBits ^ swap) ^ (((quadrant + 1) & 2) << 62);
        std::memcpy(&result.sin[i], &sineBits, sizeof sineBits);
        std::memcpy(&result.cos[i], &cosineBits, sizeof cosineBits);
    }
    return result;
}

} // namespace understudy::geometry
