// Gauss and Legendre's rule with eight points, exact for polynomials up to degree 15.
#pragma once

#include <cstddef>

namespace understudy::geometry
{

inline constexpr size_t kGaussPoints = 8;
inline constexpr double kGaussAbscissas[kGaussPoints] = {-0.9602898564975363, -0.7966664774136267, -0.5255324099163290,
                                                         -0.1834346424956498, 0.1834346424956498,  0.5255324099163290,
                                                         0.7966664774136267,  0.9602898564975363};
inline constexpr double kGaussWeights[kGaussPoints] = {0.1012285362903763, 0.2223810344533745, 0.3137066458778873,
                                                       0.3626837833783620, 0.3626837833783620, 0.3137066458778873,
                                                       0.2223810344533745, 0.1012285362903763};

} // namespace understudy::geometry
